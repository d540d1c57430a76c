import type { SignedIn } from '../../../platform/http/caller.js';
import { cyclePaths, cycleUrl } from '../../cycles.paths.js';

interface Named {
  id: string;
  name: string;
}

/** Organisers change, auditors read. */
export const mayChange = ({ identity }: SignedIn): boolean => identity.roles.includes('organiser');

/** The way to a page of a cycle; without a title it is the cycle's own page. */
export function crumbs(cycle?: Named, ...further: { text: string; href?: string }[]) {
  return [
    { text: 'Organisation', href: cyclePaths.organisation },
    { text: 'Wettbewerbsrunden', ...((cycle || further.length > 0) && { href: cyclePaths.list }) },
    ...(cycle ? [{ text: cycle.name, ...(further.length > 0 && { href: cycleUrl(cycle.id) }) }] : []),
    ...further,
  ];
}
