import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Rubric } from '../../cycles/domain/rubric.js';
import { computeRanking } from './ranking.js';
import { viewNames } from './views.js';
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
    expect(rank([entry('e')], sheets).overall).toMatchObject([
      {
        entryId: 'e',
        rank: 1,
        figure: 5,
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

describe('the rule of a round', () => {
  const sheets = [
    ...[1, 8, 8, 9].map((v, i) => sheet('x', `j${i}`, v, v)),
    ...[7, 7, 7, 7].map((v, i) => sheet('y', `j${i}`, v, v)),
    ...[0, 9].map((v, i) => sheet('z', `j${i}`, v, v)),
  ];
  const entries = ['x', 'y', 'z'].map((id) => entry(id));
  it.each([
    ['mean', [6.5, 7, 4.5], [2, 1, 3]],
    ['median', [8, 7, 4.5], [1, 2, 3]],
    // Without 1 and 9; two scores have nothing to spare.
    ['trimmedMean', [8, 7, 4.5], [1, 2, 3]],
  ] as const)('%s gives figures and ranks', (aggregation, figures, ranks) => {
    const { overall } = computeRanking(roundInputs(rubric, ['s'], entries, sheets, aggregation));
    const byId = overall.toSorted((a, b) => (a.entryId < b.entryId ? -1 : 1));
    expect(byId.map(({ figure }) => figure)).toEqual(figures);
    expect(byId.map((each) => each.rank)).toEqual(ranks);
    expect(byId.map(({ views }) => views.raw?.figure)).toEqual(figures);
    expect(byId.map(({ mean }) => mean)).toEqual([6.5, 7, 4.5]);
  });
});

describe('how sure a ranking is', () => {
  const jurors = ['1', '2', '3', '4', '5'];
  const placing = (sheets: RoundSheet[], id: string) =>
    rank(
      [...new Set(sheets.map((s) => s.entryId))].map((each) => entry(each)),
      sheets,
    ).overall.find(({ entryId }) => entryId === id)?.views.raw;

  it('shows whom a single juror carries', () => {
    const sheets = [
      ...jurors.map((j) => sheet('steady', j, 6, 6)),
      ...jurors.map((j, i) => sheet('loved', j, i === 0 ? 10 : 5, i === 0 ? 10 : 6)),
    ];
    expect(placing(sheets, 'loved')).toMatchObject({ rank: 1, withoutOne: [1, 2], drawn: [1, 2], group: 1 });
    expect(placing(sheets, 'steady')).toMatchObject({ rank: 2, group: 1 });
  });

  it('shows whom the weights carry', () => {
    const sheets = [
      ...jurors.map((j) => sheet('even', j, 6, 6)),
      ...jurors.map((j) => sheet('uneven', j, 9, 4)),
    ];
    // (9·1 + 4·2)/3 = 5.67; with the first weight 1.2 it is 5.875, with the second 1.6 it is 5.92: still below 6.
    expect(placing(sheets, 'uneven')).toMatchObject({ rank: 2, weights: [2, 2], group: 2 });
    const closer = [
      ...jurors.map((j) => sheet('even', j, 6, 6)),
      ...jurors.map((j) => sheet('uneven', j, 9, 5)),
    ];
    // (9 + 10)/3 = 6.33; nothing within a fifth brings it below 6. (8 + 5·2)/3 = 6 is level: a hair either way decides.
    expect(placing(closer, 'uneven')).toMatchObject({ rank: 1, weights: [1, 1] });
    const level = [
      ...jurors.map((j) => sheet('even', j, 6, 6)),
      ...jurors.map((j) => sheet('uneven', j, 8, 5)),
    ];
    expect(placing(level, 'even')).toMatchObject({ rank: 1, weights: [1, 2] });
  });

  it('is certain where all agree, and knows nothing of entries with two scores', () => {
    const apart = ['a', 'b', 'c'].flatMap((id, i) => jurors.map((j) => sheet(id, j, 9 - 3 * i, 9 - 3 * i)));
    expect(['a', 'b', 'c'].map((id) => placing(apart, id)?.group)).toEqual([1, 2, 3]);
    expect(placing(apart, 'b')).toMatchObject({ withoutOne: [2, 2], weights: [2, 2], drawn: [2, 2] });
    const few = apart.filter(({ jurorId }) => jurorId < '3');
    expect(['a', 'b', 'c'].map((id) => placing(few, id)?.group)).toEqual([1, 1, 1]);
  });

  it('names draws, seed and generator, and no model of too little', () => {
    const { method } = rank([entry('a')], [sheet('a', '1', 3, 3)]);
    expect(method).toEqual({
      draws: 400,
      seed: 20_260_901,
      generator: 'mulberry32',
      weightTenths: 2,
      model: null,
    });
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

  it('has every rank within its ranges, groups in the order of ranks, and no rank without a score', () => {
    fc.assert(
      fc.property(round, ({ entries, sheets }) => {
        const { classes, overall } = rank(entries, sheets);
        for (const list of [overall, ...classes.map((each) => each.entries)]) {
          for (const view of viewNames) {
            const placings = list.flatMap(({ n, views }) => {
              if (n === 0) expect(views[view]).toBeNull();
              return views[view] ?? [];
            });
            for (const { rank: own, withoutOne, weights, drawn } of placings)
              for (const [best, worst] of [withoutOne, weights, drawn])
                expect(1 <= best && best <= own && own <= worst && worst <= list.length).toBe(true);
            const groups = placings.toSorted((a, b) => a.rank - b.rank).map(({ group }) => group);
            expect(groups).toEqual(groups.toSorted((a, b) => a - b));
            expect(new Set(groups).size).toBe(groups.at(-1) ?? 0);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has the same model, whoever is milder by a constant', () => {
    const whole = fc.integer({ min: 0, max: 7 });
    const complete = fc.record({
      values: fc.array(fc.tuple(whole, whole), { minLength: 24, maxLength: 24 }),
      left: fc.uniqueArray(fc.nat({ max: 23 }), { maxLength: 6 }),
      juror: fc.nat({ max: 3 }),
      more: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(complete, ({ values, left, juror, more }) => {
        const sheetsWith = (constant: number) =>
          values.flatMap(([a, b], i) => {
            const add = i % 4 === juror ? constant : 0;
            return left.includes(i) ? [] : [sheet(`e${Math.floor(i / 4)}`, `j${i % 4}`, a + add, b + add)];
          });
        const entries = [0, 1, 2, 3, 4, 5].map((e) => entry(`e${e}`));
        const effects = (constant: number) => {
          const { overall } = rank(entries, sheetsWith(constant));
          const figures = overall.flatMap(({ entryId, views: { model } }) =>
            model ? [[entryId, model.figure] as const] : [],
          );
          const mean = figures.reduce((sum, [, figure]) => sum + figure, 0) / figures.length;
          return new Map(figures.map(([entryId, figure]) => [entryId, figure - mean]));
        };
        const [before, after] = [effects(0), effects(more)];
        expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
        for (const [entryId, effect] of before) expect(after.get(entryId)).toBeCloseTo(effect, 5);
      }),
      { numRuns: 40 },
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
