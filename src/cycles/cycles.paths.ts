import { accountPaths } from '../accounts/accounts.paths.js';
import type { CyclePart } from './domain/events.js';

const list = '/organisation/wettbewerbsrunden';

export const cyclePaths = {
  organisation: accountPaths.organisation,
  list,
  create: `${list}/neu`,
  overview: `${list}/:id`,
  publish: `${list}/:id/veroeffentlichen`,
  form: `${list}/:id/formular`,
  newSection: `${list}/:id/formular/neu`,
  section: `${list}/:id/formular/:section`,
  removeSection: `${list}/:id/formular/:section/entfernen`,
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
};

export const cycleUrl = (id: string): string => cyclePaths.overview.replace(':id', id);
export const cyclePartUrl = (id: string, part: CyclePart): string => `${cycleUrl(id)}/${partSlugs[part]}`;
export const publishCycleUrl = (id: string): string => cyclePaths.publish.replace(':id', id);
export const newSectionUrl = (id: string): string => cyclePaths.newSection.replace(':id', id);
export const sectionUrl = (id: string, section: string): string =>
  cyclePaths.section.replace(':id', id).replace(':section', section);
export const removeSectionUrl = (id: string, section: string): string =>
  cyclePaths.removeSection.replace(':id', id).replace(':section', section);
