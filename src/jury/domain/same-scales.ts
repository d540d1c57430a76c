import type { Rubric } from '../../cycles/domain/rubric.js';

/** Whether values given by one rubric are values of the other: the same criteria with the same scales. Words and weights may differ. */
export function sameScales(a: Rubric, b: Rubric): boolean {
  const scales = (rubric: Rubric) =>
    rubric.map(({ key, min, max, step }) => [key, min, max, step].join(' ')).toSorted();
  return scales(a).join('\n') === scales(b).join('\n');
}
