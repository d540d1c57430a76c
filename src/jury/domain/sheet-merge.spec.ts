import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  fieldMark,
  fieldMarks,
  mergeSheet,
  readFieldMarks,
  type SheetFields,
  writtenFieldMarks,
} from './sheet-merge.js';

const shown = (fields: SheetFields) => fieldMarks(fields, Object.keys(fields));

describe('a sheet from two sides', () => {
  it('takes what only the page changed and keeps what only somebody else changed', () => {
    const opened = { comment: 'alt', privateNote: 'alt', 'score.a': '3' };
    const stored = { ...opened, privateNote: 'anderer Tab' };
    const merged = mergeSheet(stored, {
      fields: { ...opened, comment: 'neu' },
      base: shown(opened),
      unheard: [],
    });
    const expected = { comment: 'neu', privateNote: 'anderer Tab', 'score.a': '3' };
    expect(merged).toEqual({ agreed: expected, shown: expected, disputed: [] });
  });

  it('disputes what both changed: stored stays stored, typed stays shown', () => {
    const merged = mergeSheet(
      { 'score.a': '9' },
      { fields: { 'score.a': '2' }, base: { 'score.a': fieldMark('3') }, unheard: [] },
    );
    expect(merged).toEqual({ agreed: { 'score.a': '9' }, shown: { 'score.a': '2' }, disputed: ['score.a'] });
  });

  it('does not dispute what the page itself has sent before', () => {
    const posted = {
      fields: { comment: 'abc' },
      base: { comment: fieldMark('') },
      unheard: [{ comment: 'ab' }],
    };
    expect(mergeSheet({ comment: 'ab' }, posted).agreed).toEqual({ comment: 'abc' });
  });

  it('lets a page that does not say what it showed fill what is empty and overwrite nothing', () => {
    const posted = { fields: { comment: 'neu', privateNote: 'neu' }, base: {}, unheard: [] };
    expect(mergeSheet({ comment: 'da' }, posted)).toMatchObject({
      agreed: { comment: 'da', privateNote: 'neu' },
      disputed: ['comment'],
    });
  });

  it('never loses a text: it is stored, shown or was on the page already', () => {
    const text = fc.constantFrom('', 'a', 'b', 'c');
    fc.assert(
      fc.property(text, text, text, (opened, typed, stored) => {
        const base = shown({ comment: opened });
        const merged = mergeSheet({ comment: stored }, { fields: { comment: typed }, base, unheard: [] });
        const kept = [merged.agreed.comment, merged.shown.comment];
        for (const each of [typed, stored]) expect([...kept, opened]).toContain(each);
        expect(merged.disputed.length > 0).toBe(typed !== opened && stored !== opened && typed !== stored);
      }),
    );
  });
});

describe('marks of fields', () => {
  it('come back as they were written, and nothing else does', () => {
    const marks = fieldMarks({ 'score.overallPicture': '7', comment: '' }, [
      'score.overallPicture',
      'comment',
    ]);
    expect(readFieldMarks(writtenFieldMarks(marks))).toEqual(marks);
    expect(readFieldMarks('comment:kaputt a b:leer')).toEqual({ b: 'leer' });
  });
});
