import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { checkSizeClasses, sizeClassFor, sizeClasses2024, type SizeClass } from './size-class.js';

const range = (key: string, min: number, max: number | null): SizeClass => ({
  key,
  label: { de: key },
  min,
  max,
});
const keys = (classes: SizeClass[]) =>
  checkSizeClasses(classes).map((p) => `${p.key.split('.').at(-1)} ${p.field}`);

describe('the size classes of 2024', () => {
  it.each([
    [0, 'small'],
    [19_999, 'small'],
    [20_000, 'medium'],
    [99_999, 'medium'],
    [100_000, 'large'],
    [1_084_831, 'large'],
  ])('place %i inhabitants in the class %s', (population, key) => {
    expect(sizeClassFor(population, sizeClasses2024)?.key).toBe(key);
  });

  it('are without gap and overlap', () => {
    expect(checkSizeClasses(sizeClasses2024)).toEqual([]);
  });
});

describe('a set of size classes', () => {
  it('may be empty, then nothing has a class', () => {
    expect(checkSizeClasses([])).toEqual([]);
    expect(sizeClassFor(5, [])).toBeUndefined();
  });

  it('reports gap, overlap, false start and missing end', () => {
    expect(keys([range('a', 0, 10), range('b', 12, null)])).toEqual(['sizeClassGap sizeClasses.1']);
    expect(keys([range('a', 0, 10), range('b', 9, null)])).toEqual(['sizeClassOverlap sizeClasses.1']);
    expect(keys([range('a', 0, null), range('b', 9, null)])).toEqual(['sizeClassOverlap sizeClasses.1']);
    expect(keys([range('a', 1, null)])).toEqual(['sizeClassStart sizeClasses.0']);
    expect(keys([range('a', 0, 10)])).toEqual(['sizeClassEnd sizeClasses.0']);
  });

  it('reports empty ranges, fractions and equal keys', () => {
    expect(keys([range('a', 10, 10), range('a', 0.5, null)])).toEqual([
      'sizeClassTwice sizeClasses.1',
      'sizeClassBounds sizeClasses.0',
      'sizeClassBounds sizeClasses.1',
    ]);
  });

  it('without problems holds every population exactly once', () => {
    const bounds = fc.uniqueArray(fc.integer({ min: 1, max: 4_000_000 }), { maxLength: 6 });
    fc.assert(
      fc.property(bounds, fc.nat(5_000_000), (cuts, population) => {
        const edges = [0, ...cuts.toSorted((a, b) => a - b)];
        const classes = edges.map((min, i) => range(`c${i}`, min, edges[i + 1] ?? null));
        expect(checkSizeClasses(classes)).toEqual([]);
        const holding = classes.filter((c) => sizeClassFor(population, [c]));
        expect(holding).toEqual([sizeClassFor(population, classes)]);
      }),
    );
  });
});
