import { type PartnerRule } from '../../cycles/domain/partner-rule.js';
import { problem } from '../../cycles/domain/problem.js';
import { type Answers } from './answers.js';
import { missingAnswers, type Missing } from './check-answers.js';
import { entryErrors } from './errors.js';
import { type FormDefinition } from './form-definition.js';
import { type AttachedFile, pictureProblems } from './picture.js';
import { teamErrors } from './team-errors.js';
import { visibleDossier } from './visibility.js';
import { partnerProblems, type PartnerStanding } from './partner.js';

/** Pages of a dossier that are not sections of its form. */
export const applicantPage = 'applicant';
export const partnersPage = 'partners';

/** What of an entry decides whether it can be submitted. */
export interface EntryToCheck {
  readonly form: FormDefinition;
  readonly answers: Answers;
  readonly hasApplicant: boolean;
  readonly attachments: readonly AttachedFile[];
  readonly partnerRule: PartnerRule;
  readonly partners: readonly PartnerStanding[];
  /** Sections taken over from an earlier entry that nobody has checked yet, each with its year. */
  readonly unchecked?: Readonly<Record<string, { readonly year: number }>>;
  /** What the scanner has against its files. */
  readonly scanned?: readonly Missing[];
}

/** Everything that is missing before an entry can be submitted, each with the page that mends it; none means ready. */
export function missing(entry: EntryToCheck): Missing[] {
  const applicant = problem(entryErrors.applicantMissing, undefined, 'applicant');
  return [
    ...(entry.hasApplicant ? [] : [{ ...applicant, section: applicantPage }]),
    ...missingAnswers(entry.form, entry.answers),
    ...uncheckedProblems(entry),
    ...pictureProblems(entry.attachments),
    ...(entry.scanned ?? []),
    ...partnerProblems(entry.partnerRule, entry.partners).map((p) => ({ ...p, section: partnersPage })),
  ];
}

/** Only of sections that are asked: what a condition hides is not submitted. */
function uncheckedProblems({ form, answers, unchecked = {} }: EntryToCheck): Missing[] {
  return visibleDossier(form, answers).form.sections.flatMap(({ key: section }) => {
    const year = unchecked[section]?.year;
    return year === undefined ? [] : [{ ...problem(teamErrors.unchecked, { year }), section }];
  });
}
