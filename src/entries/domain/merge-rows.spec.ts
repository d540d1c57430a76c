import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Marks, marksOfAnswer } from './answer-marks.js';
import { namedRows } from './answer-rows.js';
import { present, type Row, type SectionAnswers } from './answers.js';
import { mergeAnswers } from './merge-answers.js';

const answersOf = (rows: readonly Row[]): SectionAnswers =>
  present([['g', rows.length > 0 ? rows : undefined]]);
const base = (rows: readonly Row[]): Marks => marksOfAnswer('g', answersOf(rows)['g']);
const rowsIn = (answers: SectionAnswers) => namedRows(answers['g']).map(({ row }) => row);
const row = (id: string, name: string): Row => ({ _id: id, name });
const merge = (before: readonly Row[], current: readonly Row[], mine: readonly Row[]) =>
  mergeAnswers({ current: answersOf(current), mine: answersOf(mine), base: base(before) });

const [a, b, c] = [row('a', 'Eins'), row('b', 'Zwei'), row('c', 'Drei')];

describe('rows of a group that two people change', () => {
  it('are kept where either added them', () => {
    const merged = merge([a], [a, b], [a, c]);
    expect([rowsIn(merged.answers), merged.conflicts]).toEqual([[a, b, c], []]);
  });

  it('come together where each changed another one', () => {
    const merged = merge([a, b], [row('a', 'Neu'), b], [a, row('b', 'Anders')]);
    expect([rowsIn(merged.answers), merged.conflicts]).toEqual([[row('a', 'Neu'), row('b', 'Anders')], []]);
  });

  it('go where one removed what the other did not touch', () => {
    expect(rowsIn(merge([a, b], [b], [a, b, c]).answers)).toEqual([b, c]);
    expect(rowsIn(merge([a, b], [a, b, c], [b]).answers)).toEqual([b, c]);
  });

  it('are left as stored, and told one by one, where both changed the same or one removed it', () => {
    const changed = merge([a, b], [row('a', 'Maria'), b], [row('a', 'Anna'), row('b', 'Anna')]);
    expect([rowsIn(changed.answers), changed.conflicts]).toEqual([
      [row('a', 'Maria'), row('b', 'Anna')],
      ['g.a'],
    ]);
    const removedByMe = merge([a, b], [row('a', 'Maria'), b], [b]);
    expect([rowsIn(removedByMe.answers), removedByMe.conflicts]).toEqual([[row('a', 'Maria'), b], ['g.a']]);
    const removedByThem = merge([a, b], [b], [row('a', 'Anna'), b]);
    expect([rowsIn(removedByThem.answers), removedByThem.conflicts]).toEqual([[b], ['g.a']]);
  });

  it.each<[string, Row[], Row[], 'taken' | 'mine', Row[]]>([
    ['my change', [row('a', 'Maria')], [row('a', 'Anna')], 'mine', [row('a', 'Anna')]],
    ['the other change', [row('a', 'Maria')], [row('a', 'Anna')], 'taken', [row('a', 'Maria')]],
    ['that it stays removed', [row('a', 'Maria')], [], 'mine', []],
    ['that it stays', [row('a', 'Maria')], [], 'taken', [row('a', 'Maria')]],
    ['that it comes back', [], [row('a', 'Anna')], 'mine', [row('a', 'Anna')]],
    ['that it is gone', [], [row('a', 'Anna')], 'taken', []],
  ])('become what the person chooses: %s', (_, current, mine, choice, expected) => {
    const merged = mergeAnswers({
      current: answersOf(current),
      mine: answersOf(mine),
      base: base(current),
      undecided: [],
      taken: choice === 'taken' ? ['g.a'] : [],
    });
    expect([rowsIn(merged.answers), merged.conflicts]).toEqual([expected, []]);
  });

  it('wait as long as the person has not chosen', () => {
    const merged = mergeAnswers({
      current: answersOf([]),
      mine: answersOf([row('a', 'Anna')]),
      base: base([]),
      undecided: ['g.a'],
    });
    expect([rowsIn(merged.answers), merged.conflicts]).toEqual([[], ['g.a']]);
  });

  const texts = fc.constantFrom('Eins', 'Zwei', 'Drei');
  const rows = fc.uniqueArray(fc.record({ _id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), name: texts }), {
    selector: ({ _id }) => _id,
    maxLength: 5,
  });

  it('lose nothing: each that was changed is stored, or its conflict is told', () => {
    fc.assert(
      fc.property(rows, rows, rows, (before, current, mine) => {
        const merged = merge(before, current, mine);
        const stored = rowsIn(merged.answers);
        const nameIn = (all: readonly Row[], id: string) => all.find(({ _id }) => _id === id)?.['name'];
        for (const id of ['a', 'b', 'c', 'd', 'e']) {
          const [was, now, own] = [before, current, mine].map((all) => nameIn(all, id));
          const expected = own === was ? now : now === was || own === now ? own : now;
          expect(nameIn(stored, id)).toEqual(expected);
          expect(merged.conflicts.includes(`g.${id}`)).toBe(own !== was && now !== was && own !== now);
        }
        expect(new Set(stored.map(({ _id }) => _id)).size).toBe(stored.length);
      }),
    );
  });

  it('stay merged when a page that does not show the rows of others saves again', () => {
    fc.assert(
      fc.property(rows, rows, rows, rows, (before, current, mine, next) => {
        const first = merge(before, current, mine);
        if (first.conflicts.length > 0) return;
        const again = mergeAnswers({ current: first.answers, mine: answersOf(next), base: first.marks });
        const shown = new Set([...before, ...mine].map(({ _id }) => String(_id)));
        for (const kept of rowsIn(first.answers).filter(({ _id }) => !shown.has(String(_id))))
          if (!next.some(({ _id }) => _id === String(kept['_id'])))
            expect(rowsIn(again.answers)).toContainEqual(kept);
        const same = mergeAnswers({ current: first.answers, mine: answersOf(mine), base: first.marks });
        expect([same.answers, same.conflicts]).toEqual([first.answers, []]);
      }),
    );
  });
});

describe('a save that goes out beside another one of the same page', () => {
  it('builds on what that one said, whether or not it has arrived', () => {
    const later = (current: SectionAnswers) =>
      mergeAnswers({
        current,
        mine: { t: 'Guten Tag', g: [row('a', 'Neu')] },
        base: { t: 'leer', g: 'leer' },
        sent: [{ t: 'Guten', g: [row('a', 'N')] }],
      });
    for (const current of [{}, { t: 'Guten', g: [row('a', 'N')] }] as SectionAnswers[])
      expect(later(current).answers).toEqual({ t: 'Guten Tag', g: [row('a', 'Neu')] });
    expect(later({ t: 'Von Maria' }).conflicts).toEqual(['t']);
  });
});
