import { describe, expect, it } from '@jest/globals';
import { usualMilestones } from './defaults/milestones.js';
import { checkOrder, milestoneKinds, missingMilestones, type MilestoneKind } from './milestones.js';

const usual = usualMilestones(Temporal.PlainDate.from('2026-06-12'));

describe('the order of milestones', () => {
  it('is right in the usual rhythm', () => {
    expect(checkOrder(usual)).toEqual([]);
  });

  it.each(milestoneKinds.filter((kind) => kind !== 'callOpens'))(
    'does not let %s lie before everything',
    (kind) => {
      const early = { ...usual, [kind]: usual.callOpens.subtract({ hours: 1 }) };
      expect(checkOrder(early).map((p) => p.field)).toContain(kind);
    },
  );

  it('lets the screening end when the jury opens, but not the call at its deadline', () => {
    expect(checkOrder({ ...usual, screeningEnds: usual.juryOpens })).toEqual([]);
    expect(checkOrder({ ...usual, callOpens: usual.deadline })).toEqual([
      {
        key: 'cycles.errors.milestoneOrder',
        params: { milestone: 'deadline', before: 'callOpens' },
        field: 'deadline',
      },
    ]);
  });

  it('compares across a missing milestone', () => {
    const { juryOpens: _, ...rest } = usual;
    expect(checkOrder({ ...rest, juryCloses: usual.screeningEnds })).toEqual([
      {
        key: 'cycles.errors.milestoneOrder',
        params: { milestone: 'juryCloses', before: 'screeningEnds' },
        field: 'juryCloses',
      },
    ]);
  });

  it('leaves open whether results are published before or after the ceremony', () => {
    expect(checkOrder({ ...usual, publication: usual.ceremony.subtract({ hours: 48 }) })).toEqual([]);
  });
});

describe('missing milestones', () => {
  it('are all but the end of the exchange', () => {
    const expected: MilestoneKind[] = milestoneKinds.filter((kind) => kind !== 'exchangeCloses');
    expect(missingMilestones({}).map((p) => p.field)).toEqual(expected);
    expect(missingMilestones(usual)).toEqual([]);
  });
});

describe('the usual milestones of a deadline', () => {
  it('follow the rhythm of the rounds so far', () => {
    const local = (kind: MilestoneKind) =>
      usual[kind].toZonedDateTimeISO('Europe/Berlin').toPlainDateTime().toString({ smallestUnit: 'minute' });
    expect(Object.fromEntries(milestoneKinds.map((kind) => [kind, local(kind)]))).toEqual({
      callOpens: '2026-03-13T09:00',
      deadline: '2026-06-12T23:59',
      screeningEnds: '2026-06-25T23:59',
      juryOpens: '2026-06-26T09:00',
      juryCloses: '2026-07-13T23:59',
      deliberation: '2026-07-15T10:00',
      publication: '2026-09-09T18:00',
      ceremony: '2026-09-09T17:00',
      exchangeOpens: '2026-09-16T09:00',
      exchangeCloses: '2028-09-13T23:59',
    });
  });
});
