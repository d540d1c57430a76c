import type { Milestones } from '../../cycles/domain/milestones.js';

export interface RoundDates {
  readonly name: string;
  readonly openedAt: Temporal.Instant | null;
  readonly closedAt: Temporal.Instant | null;
}

/** Where a round was opened or closed outside of the cycle's dates for the jury: these may have been moved since. */
export function roundContradictions(
  { name, openedAt, closedAt }: RoundDates,
  { juryOpens, deliberation }: Milestones,
): string[] {
  const early = openedAt && juryOpens && Temporal.Instant.compare(openedAt, juryOpens) < 0;
  const late = closedAt && deliberation && Temporal.Instant.compare(closedAt, deliberation) > 0;
  return [
    ...(early ? [`„${name}“ wurde geöffnet, bevor die Bewertung nach den Terminen beginnt.`] : []),
    ...(late ? [`„${name}“ wurde erst nach der Jurysitzung geschlossen.`] : []),
  ];
}
