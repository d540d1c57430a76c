import { longDate, longDateTime } from '../../platform/i18n/formats.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { Texts } from '../../platform/i18n/texts.js';
import { type MilestoneKind, milestoneKinds, type Milestones } from '../domain/milestones.js';

export interface TimelineItem {
  state: 'past' | 'current' | 'future';
  title: string;
  date: string;
  datetime: string;
}

/** Dates whose minute matters to people outside. */
const withTime: readonly MilestoneKind[] = ['deadline'];

/** The dates of a cycle in order; the next one to come is marked. `kinds`: only these. */
export function timeline(
  texts: Texts,
  lang: Lang,
  milestones: Milestones,
  now: Temporal.Instant,
  kinds: readonly MilestoneKind[] = milestoneKinds,
): TimelineItem[] {
  const dates = kinds
    .flatMap((kind) => (milestones[kind] ? [{ kind, at: milestones[kind] }] : []))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  const next = dates.findIndex(({ at }) => Temporal.Instant.compare(at, now) > 0);
  return dates.map(({ kind, at }, i) => ({
    state: next === -1 || i < next ? 'past' : i === next ? 'current' : 'future',
    title: texts.t(lang, `cycles.milestones.${kind}`),
    date: withTime.includes(kind) ? longDateTime(at, lang, { zone: true }) : longDate(at, lang),
    datetime: at.toString(),
  }));
}
