import { calendarPaths, deadlineFileUrl } from '../../../cycles/calendar.paths.js';
import type { CycleView } from '../../../cycles/cycle-view.js';
import { reaches } from '../../../cycles/domain/deadline.js';

/** The ways into people's calendars; the deadline alone as long as it lies ahead. Model of `site/public/calendar-links`. */
export function calendarLinks({ year, milestones: { deadline } }: CycleView, now: Temporal.Instant) {
  const ahead = deadline && reaches(deadline, now);
  return { calendarHref: calendarPaths.page, ...(ahead && { deadlineFile: deadlineFileUrl(year) }) };
}
