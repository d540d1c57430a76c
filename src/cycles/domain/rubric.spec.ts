import { describe, expect, it } from '@jest/globals';
import { isOnScale, type Criterion } from './rubric.js';

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
