import { describe, expect, it } from '@jest/globals';
import { usualMilestones } from '../../cycles/domain/defaults/milestones.js';
import {
  closings,
  isScored,
  openings,
  sheetReminders,
  type TimedRound,
  timesProblems,
} from './round-times.js';

const at = (text: string) => Temporal.Instant.from(text);
const milestones = usualMilestones(Temporal.PlainDate.from('2026-06-12'));
const round = (changes: Partial<TimedRound> = {}): TimedRound => ({
  id: 'r',
  name: 'Vorauswahl',
  state: 'planned',
  opensAt: null,
  closesAt: null,
  plannedAt: null,
  ...changes,
});
const own = { opensAt: at('2026-07-01T07:00:00Z'), closesAt: at('2026-07-04T21:59:59.999Z') };

describe('a round', () => {
  it('opens and ends as the cycle says, or by times of its own', () => {
    const due = (rounds: TimedRound[]) =>
      [openings(rounds, milestones), closings(rounds, milestones)].map((all) =>
        all.map((each) => each.at.toString()),
      );
    expect(due([round()])).toEqual([['2026-06-26T07:00:00Z'], ['2026-07-13T22:00:00Z']]);
    expect(due([round(own)])).toEqual([['2026-07-01T07:00:00Z'], ['2026-07-04T22:00:00Z']]);
    expect(due([round({ state: 'open' })])).toEqual([[], ['2026-07-13T22:00:00Z']]);
    expect(due([round({ state: 'closed' })])).toEqual([[], []]);
  });

  it('does not open by itself where it was set up when its instant had come', () => {
    const opens = milestones.juryOpens;
    expect(openings([round({ plannedAt: opens.subtract({ minutes: 1 }) })], milestones)).toHaveLength(1);
    expect(openings([round({ plannedAt: opens })], milestones)).toEqual([]);
  });

  it('does not open by itself once it would have ended', () => {
    expect(openings([round(own)], milestones)[0]?.senseUntil).toEqual(own.closesAt);
  });

  it('reminds its jurors 7 and 2 days before, if it was open by then', () => {
    const due = (each: TimedRound) =>
      sheetReminders([each], milestones, 'Europe/Berlin').map(({ occurrence, at: when, senseUntil }) => [
        occurrence,
        when.toString(),
        senseUntil?.toString(),
      ]);
    expect(due(round())).toEqual([
      ['r d7', '2026-07-06T21:59:59.999Z', '2026-07-11T21:59:59.999Z'],
      ['r d2', '2026-07-11T21:59:59.999Z', '2026-07-13T21:59:59.999Z'],
    ]);
    expect(due(round(own)).map(([occurrence]) => occurrence)).toEqual(['r d2']);
    expect(due(round({ state: 'closed' }))).toEqual([]);
  });

  it('takes sheets to its last instant', () => {
    const { closesAt } = own;
    expect([
      isScored('open', closesAt, closesAt),
      isScored('open', closesAt, closesAt.add({ milliseconds: 1 })),
      isScored('open', null, at('2030-01-01T00:00:00Z')),
      isScored('planned', closesAt, closesAt),
      isScored('closed', closesAt, closesAt),
    ]).toEqual([true, false, true, false, false]);
  });
});

describe('times of a round are refused', () => {
  const now = at('2026-06-30T12:00:00Z');
  const problems = (next: Partial<TimedRound>, before: Partial<TimedRound> = {}) =>
    timesProblems(round(next), round(before), milestones, now).map(({ key, field }) => [key, field]);

  it.each<[string, Partial<TimedRound>, Partial<TimedRound>, string | undefined]>([
    ['not where they make sense', own, {}, undefined],
    ['where the round would open in the past', { opensAt: at('2026-06-29T12:00:00Z') }, {}, 'opensAt'],
    [
      'not for a past that stays as it was',
      { opensAt: at('2026-06-29T12:00:00Z') },
      { opensAt: at('2026-06-29T12:00:00Z') },
      undefined,
    ],
    [
      'where it would end in the past',
      { closesAt: at('2026-06-29T12:00:00Z') },
      { state: 'open' },
      'closesAt',
    ],
    ['where it would end before it opens', { ...own, closesAt: own.opensAt }, {}, 'closesAt'],
    ['where it would end after the meeting', { closesAt: at('2026-07-20T12:00:00Z') }, {}, 'closesAt'],
  ])('%s', (_, next, before, field) => {
    expect(problems(next, before).map(([, at]) => at)).toEqual(field ? [field] : []);
  });
});
