import { problem, type Problem } from '../../cycles/domain/problem.js';
import { awardErrors } from './errors.js';

/** Most characters of what organisers write about awards. */
export const longest = { reason: 2000, laudation: 6000 } as const;

/** A text that is too long, at its field, with both numbers. */
export function textProblems(field: string, text: string, max: number = longest.reason): Problem[] {
  const length = [...text].length;
  return length > max ? [problem(awardErrors.tooLong, { length, max }, field)] : [];
}
