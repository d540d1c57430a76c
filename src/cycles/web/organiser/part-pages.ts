import { partSlugs } from '../../cycles.paths.js';
import type { PartPage } from './part-page.js';
import { audienceVotePage } from './parts/audience-vote.js';
import { basicsPage } from './parts/basics.js';
import { filesPage } from './parts/files.js';
import { languagesPage } from './parts/languages.js';
import { milestonesPage } from './parts/milestones.js';
import { partnerRulePage } from './parts/partner-rule.js';
import { prizesPage } from './parts/prizes.js';
import { retentionPage } from './parts/retention.js';
import { rubricPage } from './parts/rubric.js';
import { screeningRulePage } from './parts/screening-rule.js';
import { sizeClassesPage } from './parts/size-classes.js';
import { textsPage } from './parts/texts.js';

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
  languagesPage,
  audienceVotePage,
  textsPage,
  retentionPage,
];

export const partPageBySlug = (slug: string): PartPage | undefined =>
  partPages.find(({ part }) => partSlugs[part] === slug);
