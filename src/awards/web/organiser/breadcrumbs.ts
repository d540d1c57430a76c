import { cyclePaths } from '../../../cycles/cycles.paths.js';
import { awardsUrl } from '../../awards.paths.js';

interface Crumb {
  text: string;
  href?: string;
}

/** The way to the awards' own pages. */
export const organisation = (): Crumb[] => [
  { text: 'Organisation', href: cyclePaths.organisation },
  { text: 'Auszeichnungen' },
];

export const underAwards = (year: number, text: string): Crumb[] => [
  { text: 'Organisation', href: cyclePaths.organisation },
  { text: 'Auszeichnungen', href: awardsUrl(year) },
  { text },
];
