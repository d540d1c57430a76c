import { cycleErrors } from './errors.js';
import { type LocalizedText } from './localized-text.js';
import { problem, type Problem } from './problem.js';

/** What a value of a scale means, in words. */
export interface Anchor {
  readonly value: number;
  readonly text: LocalizedText;
}

/** A question that jurors answer with a value from `min` to `max` in steps of `step`; `weight` is relative to the others. */
export interface Criterion {
  readonly key: string;
  readonly label: LocalizedText;
  readonly description?: LocalizedText;
  readonly weight: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly anchors: readonly Anchor[];
  /** A sheet may be submitted without it. */
  readonly optional?: true;
  /** Asked and shown, but never part of a score; its weight means nothing. */
  readonly uncounted?: true;
}
export type Rubric = readonly Criterion[];

/** Weights and scales have at most three decimals, so that scores can be computed without rounding. */
export const rubricDecimals = 3;

/** More values than that are no scale that anybody could tell apart, or be shown. */
const mostValues = 101;

/** The criteria that make the score. */
export const countedIn = (rubric: Rubric): Rubric => rubric.filter(({ uncounted }) => !uncounted);

/** The values of a scale, from the smallest. */
export const scaleOf = ({ min, max, step }: Pick<Criterion, 'min' | 'max' | 'step'>): number[] =>
  Array.from({ length: Math.round((max - min) / step) + 1 }, (_, i) =>
    Number((min + i * step).toFixed(rubricDecimals)),
  );

/** What is wrong with a rubric. Fields are `rubric.<index>`. */
export function checkRubric(rubric: Rubric): Problem[] {
  if (rubric.length === 0) return [problem(cycleErrors.rubricEmpty, undefined, 'rubric')];
  const nothing = countedIn(rubric).length === 0;
  const each = rubric.flatMap((criterion, i) => {
    const twice = rubric.findIndex((other) => other.key === criterion.key) < i;
    const wrong = [
      twice && cycleErrors.criterionTwice,
      !criterion.label.de.trim() && cycleErrors.criterionLabelMissing,
      !hasWeight(criterion) && cycleErrors.criterionWeight,
      !hasScale(criterion) && cycleErrors.criterionScale,
      criterion.anchors.some((anchor) => !isOnScale(criterion, anchor.value)) && cycleErrors.criterionAnchor,
      new Set(criterion.anchors.map(({ value }) => value)).size < criterion.anchors.length &&
        cycleErrors.criterionAnchorTwice,
    ];
    return wrong
      .filter((key) => key !== false)
      .map((key) => problem(key, { name: criterion.key }, `rubric.${i}`));
  });
  return nothing ? [problem(cycleErrors.rubricWeightless, undefined, 'rubric.0'), ...each] : each;
}

/** Whether `value` lies on the scale of a criterion, step included. */
export function isOnScale({ min, max, step }: Criterion, value: number): boolean {
  if (!isShort(value) || value < min || value > max) return false;
  return (thousandths(value) - thousandths(min)) % thousandths(step) === 0;
}

/** A decimal number of at most three decimals as an integer. */
export function thousandths(value: number): number {
  return Math.round(value * 10 ** rubricDecimals);
}

function hasWeight({ weight, uncounted }: Criterion): boolean {
  return isShort(weight) && (uncounted ? weight >= 0 : weight > 0);
}

function hasScale({ min, max, step }: Criterion): boolean {
  if (![min, max, step].every(isShort) || step <= 0 || max <= min) return false;
  const [range, stride] = [thousandths(max) - thousandths(min), thousandths(step)];
  return range % stride === 0 && range / stride < mostValues;
}

/** A number that three decimals hold exactly, and small enough to be a weight or a value. */
function isShort(value: number): boolean {
  return (
    Number.isFinite(value) && Math.abs(value) <= 10_000 && Number(value.toFixed(rubricDecimals)) === value
  );
}
