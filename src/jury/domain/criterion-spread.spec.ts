import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Criterion } from '../../cycles/domain/rubric.js';
import { criterionSpreads, shareOfScale } from './criterion-spread.js';

const criterion = (key: string): Criterion => ({
  key,
  label: { de: key },
  weight: 1,
  min: 0,
  max: 10,
  step: 1,
  anchors: [],
});

describe('how far jurors are apart', () => {
  it('is told for every criterion, without abstentions and what is open', () => {
    const rubric = [criterion('a'), { ...criterion('b'), uncounted: true as const }, criterion('c')];
    expect(
      criterionSpreads(rubric, [
        { a: 2, b: 9 },
        { a: 4, b: null },
        { a: 9, c: null },
      ]),
    ).toEqual([
      { criterion: 'a', n: 3, mean: 5, spread: 3.605551, lowest: 2, highest: 9 },
      { criterion: 'b', n: 1, mean: 9, spread: null, lowest: 9, highest: 9 },
      { criterion: 'c', n: 0, mean: null, spread: null, lowest: null, highest: null },
    ]);
  });

  it('is nothing where all say the same, and no more than the range', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2 }), (values) => {
        const [spread] = criterionSpreads(
          [criterion('a')],
          values.map((a) => ({ a })),
        );
        const range = spread!.highest! - spread!.lowest!;
        expect(spread!.spread === 0).toBe(range === 0);
        expect(spread!.spread!).toBeLessThanOrEqual(range);
      }),
    );
  });

  it('is drawn on the scale of its criterion', () => {
    expect(shareOfScale({ min: 1, max: 5 }, 3)).toBe(50);
  });
});
