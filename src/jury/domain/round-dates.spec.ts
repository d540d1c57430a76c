import { describe, expect, it } from '@jest/globals';
import { usualMilestones } from '../../cycles/domain/defaults/milestones.js';
import { roundContradictions, type RoundDates } from './round-dates.js';

const milestones = usualMilestones(Temporal.PlainDate.from('2026-06-12'));
const { juryOpens, juryCloses, deliberation } = milestones;
const hour = { hours: 1 };
const contradictions = (round: Partial<RoundDates>, dates = milestones) =>
  roundContradictions(
    { name: 'Hauptrunde', openedAt: null, closedAt: null, opensAt: null, closesAt: null, ...round },
    dates,
  );

describe('a scoring round beside the dates of its cycle', () => {
  it('contradicts nothing as long as it follows them', () => {
    expect(contradictions({})).toEqual([]);
    expect(contradictions({ opensAt: juryOpens, closesAt: deliberation })).toEqual([]);
    expect(contradictions({ opensAt: juryOpens.subtract(hour) }, {} as typeof milestones)).toEqual([]);
  });

  it.each([
    [
      { opensAt: juryOpens.subtract(hour) },
      '„Hauptrunde“ öffnet, bevor die Bewertung nach den Terminen beginnt.',
    ],
    [
      { openedAt: juryOpens.subtract(hour) },
      '„Hauptrunde“ wurde geöffnet, bevor die Bewertung nach den Terminen beginnt.',
    ],
    [{ closesAt: deliberation.add(hour) }, '„Hauptrunde“ endet erst nach der Jurysitzung.'],
    [{ closedAt: deliberation.add(hour) }, '„Hauptrunde“ wurde erst nach der Jurysitzung geschlossen.'],
    [{ opensAt: juryCloses.add(hour) }, '„Hauptrunde“ endet, bevor sie öffnet.'],
  ])('says where it lies outside of them: %j', (round, text) => {
    expect(contradictions(round)).toEqual([text]);
  });

  it('counts what happened, whatever had been planned', () => {
    const early = juryOpens.subtract(hour);
    const late = deliberation.add(hour);
    expect(
      contradictions({ opensAt: early, openedAt: juryOpens, closesAt: late, closedAt: juryCloses }),
    ).toEqual([]);
    expect(contradictions({ opensAt: juryCloses.add(hour), openedAt: juryOpens })).toEqual([]);
  });
});
