import { longDate, longDateTime } from '../../platform/i18n/formats.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { Texts } from '../../platform/i18n/texts.js';
import { type DatedCycle, type DatedKind, datedKinds, datesOf } from '../domain/date-moves.js';

export interface TimelineItem {
  state: 'past' | 'current' | 'future';
  title: string;
  date: string;
  datetime: string;
}

/** Dates whose minute matters to people outside. */
const withTime: readonly DatedKind[] = ['deadline', 'voteUntil'];

/** The dates of a cycle in order; the next one to come is marked. `kinds`: only these. */
export function timeline(
  texts: Texts,
  lang: Lang,
  cycle: DatedCycle,
  now: Temporal.Instant,
  kinds: readonly DatedKind[] = datedKinds,
): TimelineItem[] {
  const dates = datesOf(cycle, kinds);
  const next = dates.findIndex(({ at }) => Temporal.Instant.compare(at, now) > 0);
  return dates.map(({ kind, at }, i) => ({
    state: next === -1 || i < next ? 'past' : i === next ? 'current' : 'future',
    title: texts.t(lang, `cycles.milestones.${kind}`),
    date: withTime.includes(kind) ? longDateTime(at, lang, { zone: true }) : longDate(at, lang),
    datetime: at.toString(),
  }));
}
