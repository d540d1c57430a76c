import { describe, expect, it } from '@jest/globals';
import { isLate, verdict } from './due.js';
import type { KnownAction } from './reconcile.js';

const at = Temporal.Instant.from('2026-06-12T10:00:00Z');
const lost = at.add({ hours: 48 });
const action = (changes: Partial<KnownAction> = {}): KnownAction => ({
  id: 'a',
  kind: 'mail',
  occurrence: 'd3',
  number: 1,
  label: '',
  dueAt: at,
  senseUntil: lost,
  state: 'planned',
  ...changes,
});
const planned = { occurrence: 'd3', at, senseUntil: lost };
const later = (milliseconds: number) => at.add({ milliseconds });

describe('what becomes of an action', () => {
  it('waits for its instant to the millisecond', () => {
    expect(verdict(action(), planned, later(-1))).toBe('wait');
    expect(verdict(action(), planned, at)).toBe('run');
  });

  it('is left out from the instant on at which its sense is gone, paused or not', () => {
    expect(verdict(action(), planned, lost.subtract({ milliseconds: 1 }))).toBe('run');
    expect(verdict(action(), planned, lost)).toBe('skip');
    expect(verdict(action({ state: 'paused' }), planned, lost)).toBe('skip');
  });

  it('happens however late where its sense lasts', () => {
    const lasting = { occurrence: 'd3', at };
    expect(verdict(action({ senseUntil: null }), lasting, at.add({ hours: 9_000 }))).toBe('run');
  });

  it('waits while it is paused and after it has happened', () => {
    for (const state of ['paused', 'done', 'skipped'] as const)
      expect(verdict(action({ state }), planned, at)).toBe('wait');
  });

  it('asks for a new plan where the row does not say what the plan says', () => {
    expect(verdict(action(), undefined, at)).toBe('replan');
    expect(verdict(action(), { ...planned, at: later(1) }, at)).toBe('replan');
    expect(verdict(action(), { occurrence: 'd3', at }, at)).toBe('replan');
  });

  it('counts as late after five minutes', () => {
    expect([isLate(at, at.add({ minutes: 5 })), isLate(at, at.add({ minutes: 5, milliseconds: 1 }))]).toEqual(
      [false, true],
    );
  });
});
