import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { courseOf, dayOfPhase } from './course.js';
import { usualMilestones } from './defaults/milestones.js';
import { phaseAt } from './phase.js';

const zone = 'Europe/Berlin';
const usual = usualMilestones(Temporal.PlainDate.from('2026-06-12'));

describe('the course of a cycle', () => {
  it('has every phase once, each beginning where the one before ends', () => {
    const course = courseOf(usual, 15);
    expect(course.map(({ phase }) => phase)).toEqual([
      'call',
      'screening',
      'jury',
      'deliberation',
      'award',
      'exchange',
    ]);
    expect(course.map(({ from }) => from).slice(1)).toEqual(course.map(({ until }) => until).slice(0, -1));
    expect(course[1]!.from.toString()).toBe('2026-06-12T22:14:59.999Z');
    expect(course.at(-1)!.until).toEqual(usual.exchangeCloses);
  });

  it('says what phaseAt says, at every instant', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 1000 });
    fc.assert(
      fc.property(minutes, fc.nat(1440), (after, grace) => {
        const now = usual.callOpens.add({ minutes: after });
        const span = courseOf(usual, grace).find(
          ({ from, until }) =>
            Temporal.Instant.compare(from, now) <= 0 && (!until || Temporal.Instant.compare(now, until) < 0),
        );
        expect(span?.phase ?? 'closed').toBe(phaseAt(usual, now, grace));
      }),
    );
  });

  it('ends before the first date that is missing, and without an end where the exchange has none', () => {
    const { exchangeCloses: _, ...open } = usual;
    expect(courseOf(open).at(-1)).toEqual({ phase: 'exchange', from: usual.exchangeOpens, until: null });
    const { juryOpens: __, ...without } = usual;
    expect(courseOf(without).map(({ phase }) => phase)).toEqual(['call', 'screening']);
    expect(courseOf({})).toEqual([]);
    expect(courseOf({ publication: usual.publication })).toEqual([]);
  });

  it('leaves out a phase that lasts no time', () => {
    const phases = courseOf({ ...usual, exchangeOpens: usual.publication }).map(({ phase }) => phase);
    expect(phases).not.toContain('award');
    expect(phases).toContain('exchange');
  });
});

describe('the day of a phase', () => {
  const [call] = courseOf(usual);
  it.each([
    ['2026-03-13T08:00:00Z', 1],
    ['2026-03-13T22:59:59Z', 1],
    ['2026-03-13T23:00:00Z', 2],
    ['2026-03-29T22:00:00Z', 18],
    ['2026-06-12T21:59:59Z', 92],
  ])('at %s is %d of 92, by the calendar in Germany', (now, day) => {
    expect(dayOfPhase(call!, Temporal.Instant.from(now), zone)).toEqual({ day, of: 92 });
  });
});
