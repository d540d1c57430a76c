import { accountPaths } from '../accounts/accounts.paths.js';
import type { CyclePart } from './domain/events.js';
import { formPaths } from './form.paths.js';

const list = '/organisation/wettbewerbsrunden';

export const cyclePaths = {
  organisation: accountPaths.organisation,
  list,
  create: `${list}/neu`,
  overview: `${list}/:id`,
  publish: `${list}/:id/veroeffentlichen`,
  form: `${list}/:id/formular`,
  ...formPaths,
  part: `${list}/:id/:part`,
} as const;

/** What the pages of a cycle are called in their address. */
export const partSlugs: Readonly<Record<CyclePart, string>> = {
  basics: 'grunddaten',
  milestones: 'termine',
  sizeClasses: 'groessenklassen',
  partnerRule: 'partner',
  form: 'formular',
  rubric: 'kriterien',
  prizes: 'preise',
  screeningRule: 'formale-pruefung',
  files: 'dateien',
  languages: 'sprachen',
  audienceVote: 'publikumsabstimmung',
  texts: 'texte',
  retention: 'aufbewahrung',
};

export const cycleUrl = (id: string): string => cyclePaths.overview.replace(':id', id);
export const cyclePartUrl = (id: string, part: CyclePart): string => `${cycleUrl(id)}/${partSlugs[part]}`;
export const publishCycleUrl = (id: string): string => cyclePaths.publish.replace(':id', id);
