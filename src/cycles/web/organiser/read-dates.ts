import { Clock } from '../../../platform/clock/clock.js';
import { readDayTime } from '../../../platform/views/day-time.js';
import { endOfMinute } from '../../domain/deadline.js';
import { cycleErrors } from '../../domain/errors.js';
import { type MilestoneKind, milestoneKinds, type Milestones } from '../../domain/milestones.js';
import type { FieldReader } from './field-reader.js';

const ends: readonly MilestoneKind[] = ['deadline', 'screeningEnds', 'juryCloses', 'exchangeCloses'];

/** The dates of a form, each posted as `<kind>.day` and `<kind>.time`; one left empty is no date. */
export function readDates(read: FieldReader): Milestones {
  const dates: [MilestoneKind, Temporal.Instant][] = [];
  for (const kind of milestoneKinds) {
    const [day, time] = [read.text(`${kind}.day`), read.text(`${kind}.time`)];
    if (day === '' && time === '') continue;
    const at = readDayTime(day, time);
    if (at) dates.push([kind, ends.includes(kind) ? toTheEnd(at) : at]);
    else read.refuse(cycleErrors.dateInvalid, kind);
  }
  return Object.fromEntries(dates);
}

const toTheEnd = (at: Temporal.Instant): Temporal.Instant =>
  endOfMinute(at.toZonedDateTimeISO(Clock.zone).toPlainDateTime(), Clock.zone);
