import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Rubric } from '../../cycles/domain/rubric.js';
import { computeRanking } from './ranking.js';
import { roundInputs, type RoundEntry, type RoundSheet } from './round-inputs.js';

const rubric: Rubric = ['a', 'b'].map((key, i) => ({
  key,
  label: { de: key },
  weight: i + 1,
  min: 0,
  max: 10,
  step: 1,
  anchors: [],
}));
const entry = (entryId: string, sizeClass: string | null = 's'): RoundEntry => ({ entryId, sizeClass });
const sheet = (entryId: string, jurorId: string, a: number | null, b: number | null): RoundSheet => ({
  entryId,
  jurorId,
  scores: { a, b },
});
const rank = (entries: RoundEntry[], sheets: RoundSheet[]) =>
  computeRanking(roundInputs(rubric, ['s', 'm'], entries, sheets));

describe('a ranking', () => {
  it('gives mean, median, spread, range and number of scores', () => {
    // Scores 2, 4, 4, 4, 5, 5, 7, 9 have the sample standard deviation √(32/7) = 2.13808993… (textbook example).
    const sheets = [2, 4, 4, 4, 5, 5, 7, 9].map((v, i) => sheet('e', `j${i}`, v, v));
    expect(rank([entry('e')], sheets).overall).toEqual([
      {
        entryId: 'e',
        rank: 1,
        n: 8,
        abstained: 0,
        mean: 5,
        median: 4.5,
        spread: 2.13809,
        lowest: 2,
        highest: 9,
      },
    ]);
  });

  it('lets ties share a rank, skips the next, and lists entries without a score unranked', () => {
    const sheets = [
      sheet('d', '1', 9, 9),
      sheet('c', '1', 6, 6),
      sheet('b', '1', 6, 6),
      sheet('a', '1', 1, 1),
      sheet('f', '1', null, null),
    ];
    const { overall } = rank(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => entry(id)),
      sheets,
    );
    expect(overall.map((e) => [e.entryId, e.rank, e.n, e.abstained])).toEqual([
      ['d', 1, 1, 0],
      ['b', 2, 1, 0],
      ['c', 2, 1, 0],
      ['a', 4, 1, 0],
      ['e', null, 0, 0],
      ['f', null, 0, 1],
    ]);
  });

  it('ties entries whose exact means are equal although their sheets round differently', () => {
    const third = (id: string, j: string, thirds: number) =>
      sheet(
        id,
        j,
        thirds % 3 === 0 ? thirds / 3 : thirds - 2 * Math.floor(thirds / 3),
        Math.floor(thirds / 3),
      );
    const one = [22, 22, 16].map((t, i) => third('x', `j${i}`, t));
    const other = [20, 20, 20].map((t, i) => third('y', `j${i}`, t));
    expect(rank([entry('x'), entry('y')], [...one, ...other]).overall.map((e) => [e.rank, e.mean])).toEqual([
      [1, 6.666667],
      [1, 6.666667],
    ]);
  });

  it('ranks every class for itself, in the order of the classes, without a class last', () => {
    const sheets = ['p', 'q', 'r'].map((id, i) => sheet(id, '1', i, i));
    const { classes } = rank([entry('p', 'm'), entry('q', null), entry('r')], sheets);
    expect(classes.map((c) => [c.sizeClass, c.entries.map((e) => [e.entryId, e.rank])])).toEqual([
      ['s', [['r', 1]]],
      ['m', [['p', 1]]],
      [null, [['q', 1]]],
    ]);
  });

  it('has no spread with one score', () => {
    expect(rank([entry('e')], [sheet('e', '1', 3, 3)]).overall[0]?.spread).toBeNull();
  });
});

const value = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null });
const round = fc
  .record({ entries: fc.integer({ min: 1, max: 8 }), jurors: fc.integer({ min: 1, max: 5 }) })
  .chain(({ entries, jurors }) =>
    fc
      .array(fc.tuple(value, value), { minLength: entries * jurors, maxLength: entries * jurors })
      .map((values) => ({
        entries: Array.from({ length: entries }, (_, e) => entry(`e${e}`, ['s', 'm', null][e % 3])),
        sheets: values.map(([a, b], i) => sheet(`e${i % entries}`, `j${Math.floor(i / entries)}`, a, b)),
      })),
  );

describe('any ranking', () => {
  it('is the same to the bit in whatever order rows come', () => {
    fc.assert(
      fc.property(round, fc.infiniteStream(fc.nat()), ({ entries, sheets }, random) => {
        const shuffled = <T>(items: T[]) =>
          items
            .map((item) => ({ item, at: random.next().value }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ item }) => item);
        expect(JSON.stringify(rank(shuffled(entries), shuffled(sheets)))).toBe(
          JSON.stringify(rank(entries, sheets)),
        );
      }),
    );
  });

  it('agrees with the same formulas in floating point', () => {
    fc.assert(
      fc.property(round, ({ entries, sheets }) => {
        for (const e of rank(entries, sheets).overall) {
          const scores = sheets
            .filter((s) => s.entryId === e.entryId)
            .map(({ scores: { a = null, b = null } }) =>
              a === null && b === null
                ? null
                : ((a ?? 0) + 2 * (b ?? 0)) / (Number(a !== null) + 2 * Number(b !== null)),
            )
            .filter((score) => score !== null);
          const mean = scores.reduce((sum, x) => sum + x, 0) / scores.length;
          expect(e.n).toBe(scores.length);
          if (e.mean !== null) expect(e.mean).toBeCloseTo(mean, 5);
          if (e.spread !== null)
            expect(e.spread).toBeCloseTo(
              Math.sqrt(scores.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (scores.length - 1)),
              5,
            );
        }
      }),
    );
  });

  it('counts one rank for each entry that is better', () => {
    fc.assert(
      fc.property(round, ({ entries, sheets }) => {
        const { overall } = rank(entries, sheets);
        for (const e of overall.filter((one) => one.mean !== null))
          expect(e.rank).toBe(overall.filter((other) => (other.mean ?? -1) > e.mean!).length + 1);
      }),
    );
  });
});

describe('the inputs of a round', () => {
  it.each([
    ['an entry twice', [entry('e'), entry('e')], []],
    ['an unknown class', [entry('e', 'xl')], []],
    ['a sheet twice', [entry('e')], [sheet('e', '1', 1, 1), sheet('e', '1', 2, 2)]],
    ['a sheet of another round', [entry('e')], [sheet('f', '1', 1, 1)]],
    ['a score beside the scale', [entry('e')], [sheet('e', '1', 1, 11)]],
  ])('refuse %s', (_, entries, sheets) => {
    expect(() => roundInputs(rubric, ['s', 'm'], entries, sheets)).toThrow(RangeError);
  });
});
