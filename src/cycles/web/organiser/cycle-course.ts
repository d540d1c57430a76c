import type { Texts } from '../../../platform/i18n/texts.js';
import type { CycleView } from '../../cycle-view.js';
import { courseOf } from '../../domain/course.js';
import type { MilestoneKind } from '../../domain/milestones.js';
import { coursePicture, voteRows } from '../course-picture.js';

/** Dates within a phase that begin none. */
const points: readonly MilestoneKind[] = ['screeningEnds', 'deliberation', 'ceremony'];

/** Every phase and date of a cycle as organisers see it. */
export function cycleCourse(
  texts: Texts,
  { milestones, graceMinutes, audienceVote }: Pick<CycleView, 'milestones' | 'graceMinutes' | 'audienceVote'>,
  now: Temporal.Instant,
) {
  const phases = courseOf(milestones, graceMinutes).map(({ phase, from, until }) => ({
    label: texts.t('de', `cycles.phases.${phase}`),
    from,
    until,
  }));
  const dates = points.flatMap((kind) => {
    const at = milestones[kind];
    return at ? [{ label: texts.t('de', `cycles.milestones.${kind}`), from: at, until: at }] : [];
  });
  return coursePicture(texts, 'de', [...phases, ...dates, ...voteRows(texts, 'de', audienceVote)], now);
}
