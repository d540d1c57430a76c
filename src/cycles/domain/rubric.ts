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
}
export type Rubric = readonly Criterion[];

/** Weights and scales have at most three decimals, so that scores can be computed without rounding. */
export const rubricDecimals = 3;

/** What is wrong with a rubric. Fields are `rubric.<index>`. */
export function checkRubric(rubric: Rubric): Problem[] {
  if (rubric.length === 0) return [problem(cycleErrors.rubricEmpty, undefined, 'rubric')];
  return rubric.flatMap((criterion, i) => {
    const twice = rubric.findIndex((other) => other.key === criterion.key) < i;
    const wrong = [
      twice && cycleErrors.criterionTwice,
      !criterion.label.de.trim() && cycleErrors.criterionLabelMissing,
      !(criterion.weight > 0 && isShort(criterion.weight)) && cycleErrors.criterionWeight,
      !hasScale(criterion) && cycleErrors.criterionScale,
      criterion.anchors.some((anchor) => !isOnScale(criterion, anchor.value)) && cycleErrors.criterionAnchor,
    ];
    return wrong
      .filter((key) => key !== false)
      .map((key) => problem(key, { name: criterion.key }, `rubric.${i}`));
  });
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

function hasScale({ min, max, step }: Criterion): boolean {
  if (![min, max, step].every(isShort) || step <= 0 || max <= min) return false;
  return (thousandths(max) - thousandths(min)) % thousandths(step) === 0;
}

/** A number that three decimals hold exactly, and small enough to be a weight or a value. */
function isShort(value: number): boolean {
  return (
    Number.isFinite(value) && Math.abs(value) <= 10_000 && Number(value.toFixed(rubricDecimals)) === value
  );
}
