import { describe, expect, it } from '@jest/globals';
import { defaultRubric } from '../../cycles/domain/defaults/rubric.js';
import { closingWarnings, nextRoundState, openingProblems } from './round-state.js';
import { nextSheetState, remarkProblem } from './sheet-state.js';

describe('a round', () => {
  it('goes from planned over open to closed and never back', () => {
    expect(nextRoundState('planned', 'open')).toBe('open');
    expect(nextRoundState('open', 'close')).toBe('closed');
    expect(nextRoundState('closed', 'open')).toEqual({
      key: 'jury.errors.roundStateRefused',
      params: { act: 'open', state: 'closed' },
    });
    expect(nextRoundState('planned', 'close')).toMatchObject({ params: { act: 'close', state: 'planned' } });
  });

  it('opens only with rubric, jurors, entries and a juror for each', () => {
    expect(
      openingProblems({ rubric: defaultRubric, jurors: 7, entries: 50, uncovered: 0, ended: false }),
    ).toEqual([]);
    const keys = (round: Parameters<typeof openingProblems>[0]) => openingProblems(round).map((p) => p.key);
    expect(keys({ rubric: [], jurors: 0, entries: 0, uncovered: 0, ended: false })).toEqual([
      'cycles.errors.rubricEmpty',
      'jury.errors.roundWithoutJurors',
      'jury.errors.roundWithoutEntries',
    ]);
    expect(keys({ rubric: defaultRubric, jurors: 1, entries: 2, uncovered: 1, ended: false })).toEqual([
      'jury.errors.entryWithoutJuror',
    ]);
    expect(keys({ rubric: defaultRubric, jurors: 7, entries: 50, uncovered: 0, ended: true })).toEqual([
      'jury.errors.roundEnded',
    ]);
  });

  it('warns of what is missing when it is closed', () => {
    expect(closingWarnings({ openSheets: 0, entriesWithoutScore: 0 })).toEqual([]);
    expect(closingWarnings({ openSheets: 3, entriesWithoutScore: 1 }).map((p) => p.params)).toEqual([
      { count: 3 },
      { count: 1 },
    ]);
  });
});

describe('a score sheet', () => {
  it('is written, submitted and reopened while its round is open', () => {
    expect(nextSheetState('draft', 'save', 'open')).toBe('draft');
    expect(nextSheetState('draft', 'submit', 'open')).toBe('submitted');
    expect(nextSheetState('submitted', 'reopen', 'open')).toBe('draft');
    expect(nextSheetState('submitted', 'submit', 'open')).toMatchObject({
      key: 'jury.errors.sheetStateRefused',
    });
    expect(nextSheetState('draft', 'submit', 'closed')).toEqual({ key: 'jury.errors.roundNotOpen' });
  });

  it('takes a remark of 4,000 characters', () => {
    expect(remarkProblem('ü'.repeat(4_000))).toBeUndefined();
    expect(remarkProblem('ü'.repeat(4_001))?.params).toEqual({ length: 4001, most: 4000 });
  });
});
