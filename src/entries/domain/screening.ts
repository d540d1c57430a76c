import { problem, type Problem } from '../../cycles/domain/problem.js';
import { entryErrors } from './errors.js';
import { isBlank, lengthOf } from './text.js';

export type ScreeningOutcome = 'admitted' | 'rejected';
export interface ScreeningDecision {
  readonly outcome: ScreeningOutcome;
  /** Told to the applicant; required for a rejection. */
  readonly reason: string;
}

/** The longest reason of a decision, in characters. */
export const longestReason = 2_000;

/** What is wrong with a decision of the eligibility check. */
export function screeningProblems({ outcome, reason }: ScreeningDecision): Problem[] {
  if (outcome === 'rejected' && isBlank(reason))
    return [problem(entryErrors.screeningReasonMissing, undefined, 'reason')];
  const length = lengthOf(reason);
  return length > longestReason
    ? [problem(entryErrors.reasonTooLong, { length, most: longestReason }, 'reason')]
    : [];
}
