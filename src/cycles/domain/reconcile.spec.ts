import { describe, expect, it } from '@jest/globals';
import { type KnownAction, type PlannedAction, reconcile } from './reconcile.js';

const day = (n: number) => Temporal.Instant.from('2026-03-01T10:00:00Z').add({ hours: 24 * n });
const row = (changes: Partial<KnownAction> = {}): KnownAction => ({
  id: 'a',
  kind: 'mail',
  occurrence: 'd3',
  number: 1,
  label: '',
  dueAt: day(10),
  senseUntil: null,
  state: 'planned',
  ...changes,
});
const planned = (changes: Partial<PlannedAction> = {}): PlannedAction => ({
  kind: 'mail',
  occurrence: 'd3',
  at: day(10),
  again: false,
  ...changes,
});
const nothing = { insert: [], move: [], remove: [] };
const insert = (number: number, dueAt: Temporal.Instant) => ({
  ...nothing,
  insert: [{ kind: 'mail', occurrence: 'd3', number, label: '', dueAt, senseUntil: null }],
});

describe('reconciling rows with the plan', () => {
  it('adds what has no row, also for an instant that is past', () => {
    expect(reconcile([], [planned()], day(0))).toEqual(insert(1, day(10)));
    expect(reconcile([], [planned()], day(20))).toEqual(insert(1, day(10)));
  });

  it('changes nothing where rows and plan agree', () => {
    expect(reconcile([row()], [planned()], day(0))).toEqual(nothing);
  });

  it('moves what is still to come, paused or not', () => {
    const moved = { id: 'a', label: 'neu', dueAt: day(12), senseUntil: day(13) };
    const plan = [planned({ at: day(12), senseUntil: day(13), label: 'neu' })];
    expect(reconcile([row()], plan, day(0))).toEqual({ ...nothing, move: [moved] });
    expect(reconcile([row({ state: 'paused' })], plan, day(0))).toEqual({ ...nothing, move: [moved] });
  });

  it('removes what lost its cause and leaves what happened', () => {
    expect(reconcile([row(), row({ id: 'b', occurrence: 'h24', state: 'done' })], [], day(0))).toEqual({
      ...nothing,
      remove: ['a'],
    });
  });

  it.each(['done', 'skipped'] as const)('never repeats a mail that is %s', (state) => {
    expect(reconcile([row({ state })], [planned({ at: day(30) })], day(20))).toEqual(nothing);
  });

  describe('of a kind that happens again', () => {
    const happened = row({ state: 'done' });
    const again = (n: number) => [planned({ again: true, at: day(n) })];

    it('adds a further row for an instant to come', () => {
      expect(reconcile([happened], again(30), day(20))).toEqual(insert(2, day(30)));
    });

    it('adds none for an instant that is past or now, nor for the one at which it happened', () => {
      expect(reconcile([happened], again(15), day(20))).toEqual(nothing);
      expect(reconcile([happened], again(20), day(20))).toEqual(nothing);
      expect(reconcile([happened], again(10), day(5))).toEqual(nothing);
    });

    it('takes the further row back where the date returns to when it happened', () => {
      const further = row({ id: 'b', number: 2, dueAt: day(30) });
      expect(reconcile([happened, further], again(10), day(20))).toEqual({ ...nothing, remove: ['b'] });
    });
  });
});
