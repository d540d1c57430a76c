import type { Milestones } from '../../cycles/domain/milestones.js';
import { type OwnTimes, timesOf } from './round-times.js';

export interface RoundDates extends OwnTimes {
  readonly name: string;
  readonly openedAt: Temporal.Instant | null;
  readonly closedAt: Temporal.Instant | null;
}

/**
 * Where a round lies outside of the cycle's dates for the jury, or ends before it opens: dates may have been moved since it was planned or
 * carried out. What happened counts, before that what is planned.
 */
export function roundContradictions(round: RoundDates, milestones: Milestones): string[] {
  const { name, openedAt, closedAt } = round;
  const { juryOpens, deliberation } = milestones;
  const planned = timesOf(round, milestones);
  const opens = openedAt ?? planned.opens;
  const closes = closedAt ?? planned.closes;
  return [
    ...(isBefore(opens, juryOpens)
      ? [
          `„${name}“ ${openedAt ? 'wurde geöffnet' : 'öffnet'}, bevor die Bewertung nach den Terminen beginnt.`,
        ]
      : []),
    ...(isBefore(deliberation, closes)
      ? [
          `„${name}“ ${closedAt ? 'wurde erst nach der Jurysitzung geschlossen' : 'endet erst nach der Jurysitzung'}.`,
        ]
      : []),
    ...(!openedAt && isBefore(closes, opens) ? [`„${name}“ endet, bevor sie öffnet.`] : []),
  ];
}

const isBefore = (a: Temporal.Instant | undefined, b: Temporal.Instant | undefined): boolean =>
  a !== undefined && b !== undefined && Temporal.Instant.compare(a, b) < 0;
