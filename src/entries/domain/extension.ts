import { type Schedule } from '../../cycles/domain/phase.js';
import { problem, type Problem } from '../../cycles/domain/problem.js';
import { proofErrors } from './proof-errors.js';
import { isBlank, lengthOf } from './text.js';

export interface Extension {
  /** Undefined where what was typed is no date. */
  readonly until: Temporal.Instant | undefined;
  readonly reason: string;
}

/** The longest reason of an extension, in characters. */
export const longestExtensionReason = 1_000;

/**
 * What is wrong with a new deadline for one entry: it must lie ahead, give more time than there is, and leave the jury the time to read
 * the entry. The reason is told to the applicant and must be given.
 * @param schedule of the entry
 */
export function extensionProblems(
  { until, reason }: Extension,
  schedule: Schedule,
  now: Temporal.Instant,
): Problem[] {
  const wrong = untilProblem(until, schedule, now);
  return [...(wrong ? [wrong] : []), ...reasonProblems(reason)];
}

function untilProblem(until: Extension['until'], { milestones }: Schedule, now: Temporal.Instant) {
  const { deadline, juryCloses } = milestones;
  if (!until) return problem(proofErrors.extensionNoDate, undefined, 'until');
  if (Temporal.Instant.compare(until, now) <= 0)
    return problem(proofErrors.extensionPast, undefined, 'until');
  if (deadline && Temporal.Instant.compare(until, deadline) <= 0)
    return problem(proofErrors.extensionShorter, undefined, 'until');
  if (juryCloses && Temporal.Instant.compare(until, juryCloses) >= 0)
    return problem(proofErrors.extensionAfterJury, undefined, 'until');
  return undefined;
}

function reasonProblems(reason: string): Problem[] {
  if (isBlank(reason)) return [problem(proofErrors.extensionReasonMissing, undefined, 'reason')];
  const length = lengthOf(reason);
  return length > longestExtensionReason
    ? [problem(proofErrors.reasonTooLong, { length, most: longestExtensionReason }, 'reason')]
    : [];
}
