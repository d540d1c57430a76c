import { type Schedule } from '../../cycles/domain/phase.js';
import { problem, type Problem } from '../../cycles/domain/problem.js';
import { extensionProblems } from './extension.js';
import { proofErrors } from './proof-errors.js';

export interface NewLateCode {
  /** For how many entries; a whole number. */
  readonly redemptions: number;
  /** Undefined where what was typed is no date. */
  readonly expiresAt: Temporal.Instant | undefined;
  readonly until: Temporal.Instant | undefined;
  readonly reason: string;
}

export const mostRedemptions = 100;

/** What is wrong with a code that the organisation wants to give out: as with an extension, and it must be redeemable in time to submit. */
export function lateCodeProblems(code: NewLateCode, schedule: Schedule, now: Temporal.Instant): Problem[] {
  const { redemptions, expiresAt, until } = code;
  const countable = Number.isInteger(redemptions) && redemptions >= 1 && redemptions <= mostRedemptions;
  const tooLate = expiresAt && until && Temporal.Instant.compare(expiresAt, until) > 0;
  const usable = expiresAt && Temporal.Instant.compare(expiresAt, now) > 0 && !tooLate;
  return [
    ...(countable ? [] : [problem(proofErrors.codeRedemptions, { most: mostRedemptions }, 'redemptions')]),
    ...(usable ? [] : [problem(proofErrors.codeExpiry, undefined, 'expiresAt')]),
    ...extensionProblems(code, schedule, now),
  ];
}

interface Redeemable {
  readonly expiresAt: Temporal.Instant;
  readonly submitUntil: Temporal.Instant;
  readonly revokedAt: Temporal.Instant | null;
}

/** Whether a code can be redeemed at `now`, as far as its dates say. */
export const isRedeemable = (
  { expiresAt, submitUntil, revokedAt }: Redeemable,
  now: Temporal.Instant,
): boolean =>
  revokedAt === null &&
  Temporal.Instant.compare(now, expiresAt) <= 0 &&
  Temporal.Instant.compare(now, submitUntil) < 0;
