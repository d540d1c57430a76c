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
  copy: `${list}/:id/kopieren`,
  compareWith: `${list}/:id/vergleich`,
  compare: `${list}/:id/vergleich/:other`,
  remove: `${list}/:id/loeschen`,
  /** Answered by the feature of previews. */
  preview: `${list}/:id/vorschau`,
  history: `${list}/:id/verlauf`,
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
export const copyCycleUrl = (id: string): string => cyclePaths.copy.replace(':id', id);
export const removeCycleUrl = (id: string): string => cyclePaths.remove.replace(':id', id);
/** Without another one: the page on which it is chosen. */
export const compareCyclesUrl = (id: string, other?: string): string =>
  other
    ? cyclePaths.compare.replace(':id', id).replace(':other', other)
    : cyclePaths.compareWith.replace(':id', id);
export const previewCycleUrl = (id: string): string => cyclePaths.preview.replace(':id', id);
export const publishCycleUrl = (id: string): string => cyclePaths.publish.replace(':id', id);
export const cycleHistoryUrl = (id: string): string => cyclePaths.history.replace(':id', id);
