import { describe, expect, it } from '@jest/globals';
import { cycleErrors } from './errors.js';
import { checkRubric, isOnScale, type Criterion } from './rubric.js';

const criterion: Criterion = {
  key: 'c',
  label: { de: 'C' },
  weight: 1,
  min: 0,
  max: 10,
  step: 1,
  anchors: [],
};

describe('a value on a scale', () => {
  it.each([
    [0, true],
    [10, true],
    [7, true],
    [7.5, false],
    [-1, false],
    [11, false],
    [Number.NaN, false],
    [Infinity, false],
  ])('%p from 0 to 10 in whole steps: %p', (value, expected) => {
    expect(isOnScale(criterion, value)).toBe(expected);
  });

  it('may have tenths without errors of binary fractions', () => {
    const tenths = { ...criterion, min: 0.1, max: 0.7, step: 0.1 };
    expect([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7].every((value) => isOnScale(tenths, value))).toBe(true);
    expect(isOnScale(tenths, 0.25)).toBe(false);
  });
});

describe('a rubric', () => {
  const problems = (...rubric: Criterion[]) => checkRubric(rubric).map(({ key, field }) => [key, field]);
  const other = { ...criterion, key: 'd' };

  it('may ask for what does not count and for what may stay open', () => {
    expect(
      problems(
        criterion,
        { ...other, weight: 0, uncounted: true },
        { ...criterion, key: 'e', optional: true },
      ),
    ).toEqual([]);
  });

  it('needs a criterion that counts, with a weight', () => {
    expect(problems({ ...criterion, weight: 0 })).toEqual([[cycleErrors.criterionWeight, 'rubric.0']]);
    expect(problems({ ...criterion, uncounted: true }, { ...other, uncounted: true })).toEqual([
      [cycleErrors.rubricWeightless, 'rubric.0'],
    ]);
  });

  it('has every key once, and every anchor once and on the scale', () => {
    const anchor = (value: number) => ({ value, text: { de: 'gut' } });
    expect(problems(criterion, criterion, { ...other, anchors: [anchor(11), anchor(3), anchor(3)] })).toEqual(
      [
        [cycleErrors.criterionTwice, 'rubric.1'],
        [cycleErrors.criterionAnchor, 'rubric.2'],
        [cycleErrors.criterionAnchorTwice, 'rubric.2'],
      ],
    );
  });

  it('has scales that can be shown', () => {
    expect(problems({ ...criterion, max: 100 })).toEqual([]);
    expect(problems({ ...criterion, max: 100, step: 0.001 })).toEqual([
      [cycleErrors.criterionScale, 'rubric.0'],
    ]);
  });
});
