import { isOnScale, thousandths, type Criterion, type Rubric } from '../../cycles/domain/rubric.js';
import { problem, type Problem } from '../../cycles/domain/problem.js';
import { juryErrors } from './errors.js';
import { roundRatio } from './exact.js';

/** The values of a sheet by criterion: a number on the scale, null for an abstention, absent while open. */
export type Scores = Readonly<Record<string, number | null>>;

/** What of a criterion a score needs. */
export type Weighted = Pick<Criterion, 'key' | 'weight' | 'uncounted'>;

/** A score as a fraction of integers; `den` is positive. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

/**
 * Score of a sheet: Σ(weight · value) / Σ(weight) over the counted criteria answered (domain.md, invariant 7), in points of the scale, six
 * decimals. An abstention is not zero: it takes its weight along. Null where nothing was answered.
 */
export function sheetScore(rubric: readonly Weighted[], scores: Scores): number | null {
  const exact = exactScore(rubric, scores);
  return exact && roundRatio(exact.num, exact.den);
}

/** The same score without rounding. Weights and values have at most three decimals. */
export function exactScore(rubric: readonly Weighted[], scores: Scores): Fraction | null {
  let num = 0n;
  let den = 0n;
  for (const criterion of rubric) {
    const value = valueOn(criterion, scores);
    if (criterion.uncounted || value === null || value === undefined) continue;
    const weight = BigInt(thousandths(criterion.weight));
    num += weight * BigInt(thousandths(value));
    den += weight * 1000n;
  }
  return den === 0n ? null : { num, den };
}

/** The values of a sheet whose juror abstains from the whole entry: an abstention on every criterion. */
export function abstainedScores(rubric: readonly Pick<Criterion, 'key'>[]): Scores {
  return Object.fromEntries(rubric.map(({ key }) => [key, null]));
}

/** What is wrong with the values of a sheet, finished or not. Fields are the criteria's keys. */
export function scoreProblems(rubric: Rubric, scores: Scores): Problem[] {
  const strangers = Object.keys(scores).filter((key) => !rubric.some((criterion) => criterion.key === key));
  const offScale = rubric.filter((criterion) => {
    const value = valueOn(criterion, scores);
    return value !== null && value !== undefined && !isOnScale(criterion, value);
  });
  return [
    ...strangers.map((key) => problem(juryErrors.notInRubric, undefined, key)),
    ...offScale.map(({ key, min, max }) => problem(juryErrors.notOnScale, { min, max }, key)),
  ];
}

/** What keeps a sheet from being submitted: wrong values, and criteria neither scored nor abstained from, unless they may stay open. */
export function sheetProblems(rubric: Rubric, scores: Scores): Problem[] {
  const open = rubric.filter((criterion) => !criterion.optional && valueOn(criterion, scores) === undefined);
  return [
    ...scoreProblems(rubric, scores),
    ...open.map((criterion) => problem(juryErrors.criterionOpen, undefined, criterion.key)),
  ];
}

function valueOn({ key }: Pick<Criterion, 'key'>, scores: Scores): number | null | undefined {
  return Object.hasOwn(scores, key) ? scores[key] : undefined;
}
