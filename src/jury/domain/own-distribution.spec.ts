import { describe, expect, it } from '@jest/globals';
import { defaultRubric } from '../../cycles/domain/defaults/rubric.js';
import { distributions } from './own-distribution.js';

describe("one juror's own distribution", () => {
  it('counts values, abstentions apart, and leaves out what is open', () => {
    const key = defaultRubric[0]!.key;
    const [first, second] = distributions(defaultRubric, [
      { [key]: 7 },
      { [key]: 9 },
      { [key]: 7 },
      { [key]: null },
      {},
    ]);
    expect(first).toMatchObject({ given: 3, abstained: 1, used: { from: 7, to: 9 }, mean: 23 / 3 });
    expect(first!.counts.filter(({ count }) => count > 0)).toEqual([
      { value: 7, count: 2 },
      { value: 9, count: 1 },
    ]);
    expect(second).toMatchObject({ given: 0, used: null, mean: null });
  });
});
