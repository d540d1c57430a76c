import { cycleErrors } from './errors.js';
import { problem, type Problem } from './problem.js';

/** Months after the deadline after which drafts that were never submitted are deleted. */
export const defaultRetention = 12;
export const mostRetention = 120;

/** Whole months from 1: somebody who missed the deadline must be able to take their texts along. */
export function checkRetention(months: number): Problem[] {
  const valid = Number.isInteger(months) && months >= 1 && months <= mostRetention;
  return valid ? [] : [problem(cycleErrors.retentionOutOfRange, { most: mostRetention }, 'retention')];
}
