import { Clock } from '../platform/clock/clock.js';
import type { Stage } from './stage.js';

/** Something that somebody does at its own time. */
export interface Act {
  at: Temporal.Instant;
  run(stage: Stage): Promise<void>;
  /** For whoever waits: what begins with this act. */
  say?: string;
}

const { zone } = Clock;

/** A time of day in Germany, `days` after the day of an instant. */
export function dayTime(instant: Temporal.Instant, days: number, time: string): Temporal.Instant {
  const day = instant.toZonedDateTimeISO(zone).toPlainDate().add({ days });
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
}

/**
 * `count` instants of working hours after the day of `from` and before `to`, each later than the one before.
 * Where there is no room for that they fall evenly between the two instants.
 */
export function spread(from: Temporal.Instant, to: Temporal.Instant, count: number): Temporal.Instant[] {
  const weekend = 2;
  const days = Math.floor(from.until(to).total('hours') / 24) - 2 - weekend;
  const steps = Array.from({ length: count }, (_, i) => i);
  if (days < 1) {
    const gap = Math.floor(from.until(to).total('milliseconds') / (count + 1));
    return steps.map((i) => from.add({ milliseconds: gap * (i + 1) }));
  }
  const minutes = Math.floor((9 * 60) / count);
  return steps.map((i) => {
    const morning = dayTime(from, 1 + Math.floor((i / count) * days), '08:40');
    return afterWeekend(morning).add({ minutes: minutes * i });
  });
}

/** The same time on Monday for a Saturday or Sunday. */
function afterWeekend(instant: Temporal.Instant): Temporal.Instant {
  const local = instant.toZonedDateTimeISO(zone);
  return local.add({ days: local.dayOfWeek > 5 ? 8 - local.dayOfWeek : 0 }).toInstant();
}
