import { type Criterion, type Rubric, thousandths } from '../../cycles/domain/rubric.js';
import { roundRatio, roundRoot } from './exact.js';
import type { Scores } from './score.js';

/** How far apart the jurors are on a criterion of an entry, in points of its scale, six decimals. */
export interface CriterionSpread {
  readonly criterion: string;
  readonly n: number;
  readonly mean: number | null;
  /** Sample standard deviation (n − 1); null with fewer than two values. */
  readonly spread: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
}

/** For every criterion, also those that do not count, what the sheets of one entry say; abstentions say nothing. */
export function criterionSpreads(rubric: Rubric, sheets: readonly Scores[]): CriterionSpread[] {
  return rubric.map(({ key }) => {
    const values = sheets.map((scores) => (Object.hasOwn(scores, key) ? scores[key] : null));
    return { criterion: key, ...spreadOf(values.filter((value) => typeof value === 'number')) };
  });
}

function spreadOf(values: readonly number[]): Omit<CriterionSpread, 'criterion'> {
  const n = values.length;
  if (n === 0) return { n, mean: null, spread: null, lowest: null, highest: null };
  const x = values.map((value) => BigInt(thousandths(value)));
  const count = BigInt(n);
  const sum = x.reduce((total, one) => total + one, 0n);
  const squares = x.reduce((total, one) => total + one * one, 0n);
  return {
    n,
    mean: roundRatio(sum, count * 1000n),
    // Σ(x − x̄)²/(n − 1) = (n·Σx² − (Σx)²) / (n·(n − 1))
    spread: n < 2 ? null : roundRoot(count * squares - sum * sum, count * (count - 1n) * 1_000_000n),
    lowest: Math.min(...values),
    highest: Math.max(...values),
  };
}

/** Where a value lies on its scale, from 0 to 100. */
export const shareOfScale = ({ min, max }: Pick<Criterion, 'min' | 'max'>, value: number): number =>
  ((value - min) / (max - min)) * 100;
