import { describe, expect, it } from '@jest/globals';
import { awardsLockProblem, isVisible, publicationProblems } from './publication.js';

const at = Temporal.Instant.from('2026-09-09T16:00:00Z');
const before = at.subtract({ milliseconds: 1 });

describe('results', () => {
  it('are visible from the chosen instant on, never without the act', () => {
    expect(isVisible(null, at)).toBe(false);
    expect(isVisible({ visibleFrom: at }, before)).toBe(false);
    expect(isVisible({ visibleFrom: at }, at)).toBe(true);
  });

  it('can be changed until they are visible or the letters are out', () => {
    const locked = { key: 'awards.errors.awardsLocked' };
    expect(awardsLockProblem(null, false, at)).toBeUndefined();
    expect(awardsLockProblem({ visibleFrom: at }, false, before)).toBeUndefined();
    expect(awardsLockProblem({ visibleFrom: at }, false, at)).toEqual(locked);
    expect(awardsLockProblem(null, true, before)).toEqual(locked);
  });

  it('are published at once or later, with every prize decided', () => {
    expect(publicationProblems(at, at.add({ seconds: 60 }), [])).toEqual([]);
    expect(publicationProblems(at, at.add({ seconds: 61 }), [])).toEqual([
      { key: 'awards.errors.publicationPast', field: 'visibleFrom' },
    ]);
    const open = { key: 'awards.errors.prizeUndecided' };
    expect(publicationProblems(at, before, [open])).toEqual([open]);
  });
});
