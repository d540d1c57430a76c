import type { CycleView } from '../../../cycles/cycle-view.js';
import { coursePicture, type CourseRow, voteRows } from '../../../cycles/web/course-picture.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';

/** A cycle as a picture for everyone: drawn from public dates alone, without the grace period and what the office and the jury plan by. */
export function publicCourse(
  texts: Texts,
  lang: Lang,
  { milestones, audienceVote }: Pick<CycleView, 'milestones' | 'audienceVote'>,
  now: Temporal.Instant,
) {
  const { callOpens, deadline, deliberation, publication, ceremony, exchangeOpens } = milestones;
  const row = (key: string, from?: Temporal.Instant, until: Temporal.Instant | null = null): CourseRow[] =>
    from ? [{ label: texts.t(lang, key), from, until }] : [];
  const rows = [
    ...(deadline ? row('cycles.phases.call', callOpens, deadline) : []),
    ...(publication ? row('calendar.course.judging', deadline, publication) : []),
    ...(deliberation ? row('cycles.milestones.deliberation', deliberation, deliberation) : []),
    ...voteRows(texts, lang, audienceVote),
    ...(ceremony ? row('cycles.milestones.ceremony', ceremony, ceremony) : []),
    ...row('cycles.phases.exchange', exchangeOpens),
  ];
  return coursePicture(texts, lang, rows, now);
}
