import { describe, expect, it } from '@jest/globals';
import { inputDifferences } from './input-differences.js';
import type { RoundInputs } from './round-inputs.js';

const frozen: RoundInputs = {
  rubric: [{ key: 'a', weight: 1, min: 0, max: 10, step: 1 }],
  sizeClasses: ['small', 'large'],
  entries: [
    { entryId: 'e1', sizeClass: 'small' },
    { entryId: 'e2', sizeClass: null },
  ],
  sheets: [
    { entryId: 'e1', jurorId: 'j1', scores: { a: 7 } },
    { entryId: 'e2', jurorId: 'j1', scores: { a: null } },
  ],
};

describe('what changed since a round was frozen', () => {
  it('is nothing for the same inputs in another order', () => {
    const now = { ...frozen, entries: frozen.entries.toReversed(), sheets: frozen.sheets.toReversed() };
    expect(inputDifferences(frozen, now)).toEqual([]);
  });

  it('names the score, the class, the entry, the sheet', () => {
    const now: RoundInputs = {
      ...frozen,
      sizeClasses: ['small'],
      entries: [{ entryId: 'e1', sizeClass: 'large' }],
      sheets: [
        { entryId: 'e1', jurorId: 'j1', scores: { a: 8 } },
        { entryId: 'e1', jurorId: 'j2', scores: { a: 1 } },
      ],
    };
    expect(inputDifferences(frozen, now)).toEqual([
      { kind: 'classesChanged' },
      { kind: 'classChanged', entryId: 'e1', frozen: 'small', now: 'large' },
      { kind: 'entryMissing', entryId: 'e2' },
      { kind: 'scoreChanged', entryId: 'e1', jurorId: 'j1', criterion: 'a', frozen: 7, now: 8 },
      { kind: 'sheetMissing', entryId: 'e2', jurorId: 'j1' },
      { kind: 'sheetAdded', entryId: 'e1', jurorId: 'j2' },
    ]);
  });

  it('names a weight that was changed, and not a label', () => {
    const [criterion] = frozen.rubric;
    const relabelled = { ...criterion!, label: { de: 'Neu' } };
    expect(inputDifferences(frozen, { ...frozen, rubric: [relabelled] })).toEqual([]);
    const heavier = { ...frozen, rubric: [{ ...criterion!, weight: 2 }] };
    expect(inputDifferences(frozen, heavier)).toEqual([{ kind: 'rubricChanged' }]);
  });
});
