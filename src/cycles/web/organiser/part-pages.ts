import { partSlugs } from '../../cycles.paths.js';
import type { PartPage } from './part-page.js';
import { basicsPage } from './parts/basics.js';
import { filesPage } from './parts/files.js';
import { milestonesPage } from './parts/milestones.js';
import { partnerRulePage } from './parts/partner-rule.js';
import { prizesPage } from './parts/prizes.js';
import { rubricPage } from './parts/rubric.js';
import { screeningRulePage } from './parts/screening-rule.js';
import { sizeClassesPage } from './parts/size-classes.js';

/** All pages that are one form; the dossier's form has pages of its own. */
export const partPages: readonly PartPage[] = [
  basicsPage,
  milestonesPage,
  sizeClassesPage,
  partnerRulePage,
  rubricPage,
  prizesPage,
  screeningRulePage,
  filesPage,
];

export const partPageBySlug = (slug: string): PartPage | undefined =>
  partPages.find(({ part }) => partSlugs[part] === slug);
