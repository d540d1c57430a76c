import { describe, expect, it } from '@jest/globals';
import { usualMilestones } from '../../cycles/domain/defaults/milestones.js';
import type { Milestones } from '../../cycles/domain/milestones.js';
import { draftReminders, isReminded, type OwnEnd } from './draft-reminder.js';

const zone = 'Europe/Berlin';
const at = (text: string) => Temporal.Instant.from(text);
const milestones = usualMilestones(Temporal.PlainDate.from('2026-06-12'));
const plan = (ownEnds: OwnEnd[] = [], dates: Milestones = milestones) =>
  draftReminders(dates, ownEnds, zone, (until) => until.toString().slice(0, 10));
const end = (until: string, grantedAt: string): OwnEnd => ({ until: at(until), grantedAt: at(grantedAt) });

describe('drafts are reminded', () => {
  it('14 days, 3 days and 24 hours before the deadline, each until the next', () => {
    expect(plan().map(({ label, ...each }) => ({ ...each, label }))).toEqual([
      {
        occurrence: 'd14',
        label: '14 Tage vorher',
        at: at('2026-05-29T21:59:59.999Z'),
        senseUntil: at('2026-06-09T21:59:59.999Z'),
      },
      {
        occurrence: 'd3',
        label: '3 Tage vorher',
        at: at('2026-06-09T21:59:59.999Z'),
        senseUntil: at('2026-06-11T21:59:59.999Z'),
      },
      {
        occurrence: 'h24',
        label: '24 Stunden vorher',
        at: at('2026-06-11T21:59:59.999Z'),
        senseUntil: at('2026-06-12T21:59:59.999Z'),
      },
    ]);
  });

  it('at the same hour of the day where summer time begins in between, and 24 hours before all the same', () => {
    const deadline = at('2026-03-29T21:59:59.999Z');
    const dates = { callOpens: at('2026-01-05T08:00:00Z'), deadline };
    expect(plan([], dates).map((each) => each.at.toString())).toEqual([
      '2026-03-15T22:59:59.999Z',
      '2026-03-26T22:59:59.999Z',
      '2026-03-28T21:59:59.999Z',
    ]);
  });

  it('not before the call opens, and never without dates', () => {
    const dates = { ...milestones, callOpens: at('2026-06-01T08:00:00Z') };
    expect(plan([], dates).map(({ occurrence }) => occurrence)).toEqual(['d3', 'h24']);
    expect(plan([], { callOpens: milestones.callOpens })).toEqual([]);
  });

  it('before their own end where they have more time, as far as that was known then', () => {
    const own = [
      end('2026-06-19T21:59:59.999Z', '2026-06-10T12:00:00Z'),
      end('2026-06-19T21:59:59.999Z', '2026-06-17T12:00:00Z'),
    ];
    expect(plan(own).slice(3)).toEqual([
      {
        occurrence: 'd3 2026-06-19T21:59:59.999Z',
        label: '3 Tage vorher, verlängert bis 2026-06-19',
        at: at('2026-06-16T21:59:59.999Z'),
        senseUntil: at('2026-06-18T21:59:59.999Z'),
      },
      {
        occurrence: 'h24 2026-06-19T21:59:59.999Z',
        label: '24 Stunden vorher, verlängert bis 2026-06-19',
        at: at('2026-06-18T21:59:59.999Z'),
        senseUntil: at('2026-06-19T21:59:59.999Z'),
      },
    ]);
    const reminded = (occurrence: string) => [null, ...own].map((each) => isReminded(occurrence, each, zone));
    expect(reminded('d3')).toEqual([true, false, false]);
    expect(reminded('d3 2026-06-19T21:59:59.999Z')).toEqual([false, true, false]);
    expect(reminded('h24 2026-06-19T21:59:59.999Z')).toEqual([false, true, true]);
  });
});
