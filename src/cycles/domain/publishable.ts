import { type AudienceVote, checkAudienceVote, voteContradictions } from './audience-vote.js';
import { checkTexts, type CycleTexts } from './cycle-texts.js';
import { longestGrace, reaches } from './deadline.js';
import { cycleErrors } from './errors.js';
import { checkForm } from './form-check.js';
import { type FormDefinition } from './form-definition.js';
import { checkLanguages, type Languages } from './languages.js';
import { checkOrder, missingMilestones, type Milestones } from './milestones.js';
import { checkPartnerRule, type PartnerRule } from './partner-rule.js';
import { checkPrizes, type Prize } from './prize.js';
import { problem, type Problem } from './problem.js';
import { checkRetention } from './retention.js';
import { checkRubric, type Rubric } from './rubric.js';
import type { ScreeningRule } from './screening-rule.js';
import { checkSizeClasses, type SizeClass } from './size-class.js';
import { missingTranslations } from './translations.js';

/** Everything of a cycle that an organiser sets up. */
export interface CycleConfiguration {
  readonly year: number;
  readonly name: string;
  readonly milestones: Milestones;
  readonly graceMinutes: number;
  readonly sizeClasses: readonly SizeClass[];
  readonly partnerRule: PartnerRule;
  readonly form: FormDefinition;
  readonly rubric: Rubric;
  readonly prizes: readonly Prize[];
  readonly screeningRule: ScreeningRule;
  readonly languages: Languages;
  readonly audienceVote: AudienceVote;
  readonly texts: CycleTexts;
  readonly retention: number;
}

/** Every reason why a cycle cannot be published at `now`; none means that it can. */
export function publicationProblems(cycle: CycleConfiguration, now: Temporal.Instant): Problem[] {
  return [
    ...checkBasics(cycle),
    ...checkYear(cycle.year),
    ...missingMilestones(cycle.milestones),
    ...checkOrder(cycle.milestones),
    ...checkDeadlineAhead(cycle.milestones, now),
    ...checkSizeClasses(cycle.sizeClasses),
    ...checkPartnerRule(cycle.partnerRule),
    ...checkForm(cycle.form),
    ...checkRubric(cycle.rubric),
    ...checkPrizes(cycle.prizes, cycle.sizeClasses),
    ...checkLanguages(cycle.languages),
    ...checkAudienceVote(cycle.audienceVote),
    ...voteContradictions(cycle.audienceVote, cycle.prizes, cycle.milestones),
    ...checkTexts(cycle.texts),
    ...checkRetention(cycle.retention),
    ...missingTranslations(cycle),
  ];
}

/** Name and grace period (whole minutes up to a day). */
export function checkBasics({
  name,
  graceMinutes,
}: Pick<CycleConfiguration, 'name' | 'graceMinutes'>): Problem[] {
  const problems: Problem[] = [];
  if (!name.trim()) problems.push(problem(cycleErrors.nameMissing, undefined, 'name'));
  if (!(Number.isInteger(graceMinutes) && graceMinutes >= 0 && graceMinutes <= longestGrace))
    problems.push(problem(cycleErrors.graceOutOfRange, { most: longestGrace }, 'graceMinutes'));
  return problems;
}

/** 2000 to 2100. */
export function checkYear(year: number): Problem[] {
  const valid = Number.isInteger(year) && year >= 2000 && year <= 2100;
  return valid ? [] : [problem(cycleErrors.yearOutOfRange, undefined, 'year')];
}

/** Once people rely on them, dates may move but not disappear. */
export function missingAfterPublication(milestones: Milestones, published: boolean): Problem[] {
  return published ? missingMilestones(milestones) : [];
}

function checkDeadlineAhead({ deadline }: Milestones, now: Temporal.Instant): Problem[] {
  return deadline && !reaches(deadline, now)
    ? [problem(cycleErrors.deadlinePast, undefined, 'deadline')]
    : [];
}
