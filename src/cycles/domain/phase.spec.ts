import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { usualMilestones } from './defaults/milestones.js';
import { allows, allowsAt, phaseAt, phaseOf, phases, refusal, type Act } from './phase.js';

const milestones = usualMilestones(Temporal.PlainDate.from('2026-06-12'));
const { deadline } = milestones;
const schedule = { milestones, graceMinutes: 10, published: true };
const ms = (milliseconds: number) => ({ milliseconds });

describe('the phase of a cycle', () => {
  it.each([
    ['callOpens', 'preparation', 'call'],
    ['juryOpens', 'screening', 'jury'],
    ['publication', 'deliberation', 'award'],
    ['exchangeOpens', 'award', 'exchange'],
  ] as const)('changes at %s from %s to %s', (kind, before, after) => {
    expect(phaseAt(milestones, milestones[kind].subtract(ms(1)))).toBe(before);
    expect(phaseAt(milestones, milestones[kind])).toBe(after);
  });

  it.each([
    ['deadline', 'call', 'screening'],
    ['juryCloses', 'jury', 'deliberation'],
    ['exchangeCloses', 'exchange', 'closed'],
  ] as const)('lasts to %s inclusive: %s, then %s', (kind, before, after) => {
    expect(phaseAt(milestones, milestones[kind])).toBe(before);
    expect(phaseAt(milestones, milestones[kind].add(ms(1)))).toBe(after);
  });

  it('is still the call during the grace period', () => {
    expect(phaseAt(milestones, deadline.add({ minutes: 10 }), 10)).toBe('call');
    expect(phaseAt(milestones, deadline.add({ minutes: 10 }).add(ms(1)), 10)).toBe('screening');
  });

  it('stays preparation until the cycle is published', () => {
    expect(phaseOf({ ...schedule, published: false }, deadline)).toBe('preparation');
  });

  it('stays where a date is missing', () => {
    const { juryOpens: _, ...rest } = milestones;
    expect(phaseAt(rest, milestones.exchangeOpens)).toBe('screening');
  });

  it('never goes back as time goes on', () => {
    const instant = fc
      .integer({ min: 0, max: 4 * 365 * 24 * 60 })
      .map((m) => milestones.callOpens.add({ minutes: m - 1000 }));
    fc.assert(
      fc.property(instant, instant, fc.nat(1440), (a, b, grace) => {
        const [first, second] = [a, b].toSorted((x, y) => Temporal.Instant.compare(x, y));
        expect(phases.indexOf(phaseAt(milestones, first!, grace))).toBeLessThanOrEqual(
          phases.indexOf(phaseAt(milestones, second!, grace)),
        );
      }),
    );
  });
});

describe('what a phase allows', () => {
  const where: [Act, string[]][] = [
    ['startEntry', ['call']],
    ['editEntry', ['call']],
    ['submit', ['call']],
    ['confirm', ['call']],
    ['withdraw', ['call', 'screening']],
    ['screen', ['screening', 'jury']],
    ['score', ['jury']],
    ['closeRound', ['jury', 'deliberation']],
    ['decide', ['deliberation', 'award']],
    ['publish', ['deliberation', 'award', 'exchange']],
    ['exchange', ['exchange', 'closed']],
  ];
  it.each(where)('%s in %j', (act, expected) => {
    expect(phases.filter((phase) => allows(phase, act))).toEqual(expected);
  });

  it('in the grace period lets a draft be submitted but none begun', () => {
    const now = deadline.add({ minutes: 5 });
    expect(allowsAt(schedule, 'submit', now)).toBe(true);
    expect(allowsAt(schedule, 'startEntry', now)).toBe(false);
  });

  it('is refused with act and phase', () => {
    expect(refusal(schedule, 'submit', deadline)).toBeUndefined();
    expect(refusal(schedule, 'submit', deadline.add({ minutes: 11 }))).toEqual({
      key: 'cycles.errors.notAllowedInPhase',
      params: { act: 'submit', phase: 'screening' },
    });
  });
});
