/** How a juror stands in an open round. */
export type Pace = 'idle' | 'done' | 'onTrack' | 'notBegun' | 'behind' | 'overdue';

/** Sheets of a juror in a round: assigned, begun (drafts and submitted ones), submitted. */
export interface SheetCounts {
  readonly assigned: number;
  readonly begun: number;
  readonly submitted: number;
}

/** Whoever would have to work this many times as fast as an even pace from the first day on is behind. */
const tooFast = 2;

/**
 * How a juror stands between the opening of a round and its last instant. `overdue`: that instant has passed with sheets open. `notBegun`:
 * half of the time has gone without a sheet begun. `behind`: the share of open sheets is more than twice the share of time that is left.
 * A round without an end knows no delay.
 */
export function paceOf(
  { assigned, begun, submitted }: SheetCounts,
  { opened, closes }: { readonly opened: Temporal.Instant; readonly closes: Temporal.Instant | undefined },
  now: Temporal.Instant,
): Pace {
  if (assigned === 0) return 'idle';
  if (submitted >= assigned) return 'done';
  if (!closes) return 'onTrack';
  const left = closes.epochMilliseconds - now.epochMilliseconds;
  if (left < 0) return 'overdue';
  const timeLeft = left / Math.max(1, closes.epochMilliseconds - opened.epochMilliseconds);
  if (begun === 0 && timeLeft <= 1 / 2) return 'notBegun';
  return (assigned - submitted) / assigned > tooFast * timeLeft ? 'behind' : 'onTrack';
}
