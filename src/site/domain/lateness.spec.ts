import { describe, expect, it } from '@jest/globals';
import { usualMilestones } from '../../cycles/domain/defaults/milestones.js';
import { lateness, type Standing } from './lateness.js';

const milestones = usualMilestones(Temporal.PlainDate.from('2026-06-12'));
const done: Standing = {
  published: true,
  milestones,
  problems: 0,
  unscreened: 0,
  answeredInquiries: 0,
  waitingProposals: 0,
  unconfirmed: 0,
  roundsToOpen: 0,
  roundsToClose: 0,
  openSheets: 0,
  resultsScheduled: true,
  letters: 0,
  failedActions: 0,
  heldActions: 0,
  failedMessages: 0,
};
const all: Partial<Standing> = {
  problems: 2,
  unscreened: 3,
  answeredInquiries: 4,
  waitingProposals: 5,
  unconfirmed: 6,
  roundsToOpen: 1,
  roundsToClose: 2,
  openSheets: 7,
  resultsScheduled: false,
  letters: 8,
  failedActions: 9,
  heldActions: 10,
  failedMessages: 11,
};
const at = (standing: Partial<Standing>, now: Temporal.Instant) => lateness({ ...done, ...standing }, now);
const kinds = (standing: Partial<Standing>, now: Temporal.Instant) =>
  at(standing, now).map(({ kind }) => kind);
const later = (instant: Temporal.Instant) => instant.add({ milliseconds: 1 });

describe('what is late', () => {
  it('is nothing where everything is done', () => {
    expect(at({}, Temporal.Instant.from('2030-01-01T00:00:00Z'))).toEqual([]);
  });

  it('is what does not wait for a date, as soon as it is there', () => {
    expect(kinds(all, milestones.callOpens)).toEqual([
      'failedMessages',
      'failedActions',
      'heldActions',
      'answeredInquiries',
      'roundsToOpen',
      'roundsToClose',
      'openSheets',
    ]);
  });

  it.each([
    ['unconfirmed', 'deadline', 6],
    ['unscreened', 'screeningEnds', 3],
    ['waitingProposals', 'screeningEnds', 5],
    ['results', 'publication', 1],
    ['letters', 'publication', 8],
  ] as const)('%s, a millisecond after %s and not before', (kind, milestone, count) => {
    const since = milestones[milestone];
    const found = (now: Temporal.Instant) => at(all, now).find((late) => late.kind === kind);
    expect(found(since)).toBeUndefined();
    expect(found(later(since))).toEqual({ kind, count, since });
  });

  it('is a round that is not published four weeks before its call, with what is missing; nothing else of it', () => {
    const planned = { ...all, published: false, failedMessages: 0 };
    const near = milestones.callOpens.subtract({ hours: 28 * 24 });
    expect(at(planned, near)).toEqual([]);
    expect(at(planned, later(near))).toEqual([{ kind: 'unpublished', count: 2, since: near }]);
    expect(at({ ...planned, problems: 0 }, later(near))[0]?.count).toBe(1);
  });

  it('is nothing that has no date', () => {
    expect(kinds({ ...all, milestones: {} }, Temporal.Instant.from('2030-01-01T00:00:00Z'))).not.toContain(
      'unscreened',
    );
  });
});
