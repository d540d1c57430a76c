import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { answerDifferences, type RowChange } from './answer-difference.js';
import type { Row, SectionAnswers } from './answers.js';
import type { Question } from './form-definition.js';

const asked = (key: string, type: string, more: object = {}) =>
  ({ key, type, label: { de: key }, required: false, ...more }) as unknown as Question;
const name = asked('name', 'shortText');
const year = asked('year', 'number');
const text = asked('text', 'longText');
const topics = asked('topics', 'choices', { options: [] });
const projects = asked('projects', 'group', { max: 9, questions: [name, year] });
const questions = [text, topics, year, projects];
const changes = (before: SectionAnswers, after: SectionAnswers, old = questions, now = questions) =>
  answerDifferences({ before: old, after: now }, before, after).map(({ change }) => change);

describe('answerDifferences', () => {
  it('says nothing of answers that are the same, in whatever order their rows name them', () => {
    const before = { projects: [{ name: 'Brunnen', year: 2020 }], year: 1 };
    expect(changes(before, { year: 1, projects: [{ year: 2020, name: 'Brunnen' }] })).toEqual([]);
  });

  it('keeps texts whole, tells choices one by one and values as one instead of another', () => {
    expect(
      changes({ text: 'Alt.', topics: ['a', 'b'], year: 1998 }, { text: 'Neu.', topics: ['b', 'c'] }),
    ).toEqual([
      { kind: 'text', before: 'Alt.', after: 'Neu.' },
      { kind: 'items', kept: ['b'], added: ['c'], removed: ['a'] },
      { kind: 'replaced', before: 1998, after: undefined },
    ]);
  });

  it('tells rows that came, went and changed, by what they have in common', () => {
    const before = [
      { name: 'Brunnen', year: 2018 },
      { name: 'Chor', year: 2019 },
      { name: 'Markt', year: 2020 },
    ];
    const after = [
      { name: 'Garten', year: 2017 },
      { name: 'Brunnen', year: 2018 },
      { name: 'Markt', year: 2021 },
    ];
    const [change] = changes({ projects: before }, { projects: after });
    const rows = change?.kind === 'rows' ? change.rows : [];
    expect(rows.map(({ cells, ...rest }) => ({ ...rest, cells: cells.map((cell) => cell.change) }))).toEqual([
      {
        kind: 'added',
        number: 1,
        cells: [
          { kind: 'text', before: '', after: 'Garten' },
          { kind: 'replaced', before: undefined, after: 2017 },
        ],
      },
      {
        kind: 'removed',
        number: 2,
        cells: [
          { kind: 'text', before: 'Chor', after: '' },
          { kind: 'replaced', before: 2019, after: undefined },
        ],
      },
      { kind: 'changed', number: 3, was: 3, cells: [{ kind: 'replaced', before: 2020, after: 2021 }] },
    ]);
  });

  it('knows questions that are new, gone or of another sort', () => {
    const differences = answerDifferences(
      { before: [text, name], after: [asked('text', 'number'), year] },
      { text: 'viele', name: 'Chor' },
      { text: 12, year: 2020 },
    );
    expect(differences.map(({ before, after, change }) => [before?.type, after?.type, change])).toEqual([
      ['longText', 'number', { kind: 'replaced', before: 'viele', after: 12 }],
      [undefined, 'number', { kind: 'replaced', before: undefined, after: 2020 }],
      ['shortText', undefined, { kind: 'text', before: 'Chor', after: '' }],
    ]);
  });

  const row = fc.record(
    { name: fc.constantFrom('Brunnen', 'Chor', 'Markt'), year: fc.integer({ min: 2018, max: 2020 }) },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Row>;
  const rows = fc.array(row, { maxLength: 7 });
  const numbers = (all: readonly RowChange[], kinds: string[], of: 'number' | 'was' = 'number') =>
    all
      .filter(({ kind }) => kinds.includes(kind))
      .map((each) => (of in each ? each[of as 'number'] : each.number));

  it('accounts for every row of both sides once, in order', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const [change] = changes({ projects: before }, { projects: after });
        const all = change?.kind === 'rows' ? change.rows : [];
        const gone = numbers(all, ['removed', 'changed'], 'was');
        const come = numbers(all, ['added', 'changed']);
        const rest = (side: readonly Row[], touched: number[]) =>
          side
            .filter((_, index) => !touched.includes(index + 1))
            .map((each) => JSON.stringify(Object.entries(each).toSorted()));
        expect(new Set(gone).size).toBe(gone.length);
        expect(come.toSorted((a, b) => a - b)).toEqual(come);
        expect(rest(before, gone)).toEqual(rest(after, come));
      }),
    );
  });

  it('read backwards tells the same the other way round', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const count = ([change]: ReturnType<typeof changes>, kind: string) =>
          change?.kind === 'rows' ? change.rows.filter((each) => each.kind === kind).length : 0;
        const there = changes({ projects: before }, { projects: after });
        const back = changes({ projects: after }, { projects: before });
        expect(count(there, 'added') - count(there, 'removed')).toBe(after.length - before.length);
        expect(count(back, 'added') - count(back, 'removed')).toBe(before.length - after.length);
      }),
    );
  });
});
