import { problem, type Problem } from '../../cycles/domain/problem.js';
import { type AnsweredItem, type CheckedItems, longestRemark, unmetItems } from './checklist.js';
import { entryErrors } from './errors.js';
import { screeningErrors } from './screening-errors.js';
import { isBlank, lengthOf } from './text.js';

export type ScreeningOutcome = 'admitted' | 'rejected';
export interface ScreeningDecision {
  readonly outcome: ScreeningOutcome;
  /** Told to the applicant; required for a rejection. */
  readonly reason: string;
  /** Why the entry is admitted although not everything is met; for the audit log, not for the applicant. */
  readonly override?: string;
}

/** The longest reason of a decision, in characters. */
export const longestReason = 2_000;

/** What is wrong with a decision of the eligibility check, given the checklist. */
export function screeningProblems(
  { outcome, reason, override = '' }: ScreeningDecision,
  items: readonly AnsweredItem[] = [],
): Problem[] {
  const problems: Problem[] = [];
  if (outcome === 'rejected' && isBlank(reason))
    problems.push(problem(entryErrors.screeningReasonMissing, undefined, 'reason'));
  const unmet = unmetItems(items).length;
  if (outcome === 'admitted' && unmet > 0 && isBlank(override))
    problems.push(problem(screeningErrors.overrideMissing, { count: unmet }, 'override'));
  return [...problems, ...tooLong(reason, 'reason'), ...tooLong(override, 'override')];
}

/** A text that must be given: why a decision is revoked, what the second organiser objects to. */
export function textProblems(text: string, missing: string, field: string): Problem[] {
  return isBlank(text) ? [problem(missing, undefined, field)] : tooLong(text, field);
}

/** What is wrong with remarks, each at its field `remark.<key>`. */
export function remarkProblems(items: CheckedItems): Problem[] {
  return Object.entries(items).flatMap(([key, { remark }]) => {
    const length = lengthOf(remark);
    return length > longestRemark
      ? [problem(screeningErrors.remarkTooLong, { length, most: longestRemark }, `remark.${key}`)]
      : [];
  });
}

function tooLong(text: string, field: string): Problem[] {
  const length = lengthOf(text);
  return length > longestReason
    ? [problem(entryErrors.reasonTooLong, { length, most: longestReason }, field)]
    : [];
}
