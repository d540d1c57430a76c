import { cycleErrors } from './errors.js';
import { type LocalizedText } from './localized-text.js';
import { problem, type Problem } from './problem.js';

/** A half-open range of inhabitants [min, max); `max` null means "and above". */
export interface SizeClass {
  readonly key: string;
  readonly label: LocalizedText;
  readonly min: number;
  readonly max: number | null;
}

/** The announced classes of 2024: up to 19,999, 20,000 to 99,999, from 100,000 inhabitants. */
export const sizeClasses2024: readonly SizeClass[] = [
  {
    key: 'small',
    label: { de: 'bis 19.999 Einwohnerinnen und Einwohner', en: 'up to 19,999 inhabitants' },
    min: 0,
    max: 20_000,
  },
  {
    key: 'medium',
    label: { de: '20.000 bis 99.999 Einwohnerinnen und Einwohner', en: '20,000 to 99,999 inhabitants' },
    min: 20_000,
    max: 100_000,
  },
  {
    key: 'large',
    label: { de: 'ab 100.000 Einwohnerinnen und Einwohnern', en: 'from 100,000 inhabitants' },
    min: 100_000,
    max: null,
  },
];

/**
 * What is wrong with a set of classes: together they must hold every population from 0 upwards exactly once. No classes at all
 * is right (2014 had none). Fields are `sizeClasses.<index in the given order>`.
 */
export function checkSizeClasses(classes: readonly SizeClass[]): Problem[] {
  const at = (c: SizeClass) => `sizeClasses.${classes.indexOf(c)}`;
  const twice = classes.filter((c, i) => classes.findIndex((other) => other.key === c.key) < i);
  const problems = twice.map((c) => problem(cycleErrors.sizeClassTwice, { name: c.key }, at(c)));
  const unbounded = classes.filter((c) => !hasBounds(c));
  problems.push(...unbounded.map((c) => problem(cycleErrors.sizeClassBounds, { name: c.key }, at(c))));
  if (classes.length === 0 || problems.length > 0) return problems;

  const sorted = classes.toSorted((a, b) => a.min - b.min);
  if (sorted[0]!.min !== 0)
    problems.push(problem(cycleErrors.sizeClassStart, { from: sorted[0]!.min }, at(sorted[0]!)));
  for (const [i, next] of sorted.entries()) {
    const end = i === 0 ? next.min : (sorted[i - 1]!.max ?? Infinity);
    if (end > next.min) problems.push(problem(cycleErrors.sizeClassOverlap, { from: next.min }, at(next)));
    if (end < next.min)
      problems.push(problem(cycleErrors.sizeClassGap, { from: end, to: next.min - 1 }, at(next)));
  }
  if (!sorted.some((c) => c.max === null))
    problems.push(problem(cycleErrors.sizeClassEnd, undefined, at(sorted.at(-1)!)));
  return problems;
}

function hasBounds({ min, max }: SizeClass): boolean {
  return Number.isSafeInteger(min) && min >= 0 && (max === null || (Number.isSafeInteger(max) && max > min));
}

/** The class that holds `population` (inhabitants, 0 or more), or nothing where the cycle has no classes. */
export function sizeClassFor(population: number, classes: readonly SizeClass[]): SizeClass | undefined {
  return classes.find(({ min, max }) => population >= min && (max === null || population < max));
}
