import type { Town } from './journey.js';

interface JourneyJuror {
  name: string;
  email: string;
  /** Where the juror works; empty for none of the applicants. */
  municipality: string;
  /** Entries that must not exist for this juror from the beginning. */
  hidden: Town[];
}

/** From the large city, from the Kreis of the village, and two without ties. */
export const jurors: readonly JourneyJuror[] = [
  { name: 'Jutta Domplatz', email: 'jutta.domplatz@example.org', municipality: 'Köln', hidden: ['Köln'] },
  { name: 'Kai Kreis', email: 'kai.kreis@example.org', municipality: 'Bersenbrück', hidden: ['Gehrde'] },
  { name: 'Lena Ledig', email: 'lena.ledig@example.org', municipality: '', hidden: [] },
  { name: 'Mia Mittel', email: 'mia.mittel@example.org', municipality: '', hidden: [] },
];

const criteria = [
  'overallPicture',
  'qualityOfCooperation',
  'continuity',
  'equalFooting',
  'developmentRelevance',
];

/** Fields of a sheet with one value for every criterion. */
export const allScores = (value: number): Record<string, string> =>
  Object.fromEntries(criteria.map((key) => [`score.${key}`, String(value)]));
