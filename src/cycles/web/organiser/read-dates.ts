import { isSkipped, readDayTime, readLastInstant } from '../../../platform/views/day-time.js';
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
    const at = ends.includes(kind) ? readLastInstant(day, time) : readDayTime(day, time);
    if (at) dates.push([kind, at]);
    else read.refuse(isSkipped(day, time) ? cycleErrors.timeSkipped : cycleErrors.dateInvalid, kind);
  }
  return Object.fromEntries(dates);
}
