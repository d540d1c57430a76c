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

/** A date beside the milestones. */
export interface DatedItem {
  title: string;
  at: Temporal.Instant;
  withTime?: boolean;
}

/** Dates whose minute matters to people outside. */
const withTime: readonly MilestoneKind[] = ['deadline'];

/** The dates of a cycle in order; the next one to come is marked. `kinds`: only these; `more`: beside them. */
export function timeline(
  texts: Texts,
  lang: Lang,
  milestones: Milestones,
  now: Temporal.Instant,
  kinds: readonly MilestoneKind[] = milestoneKinds,
  more: readonly DatedItem[] = [],
): TimelineItem[] {
  const dated = kinds.flatMap((kind): DatedItem[] => {
    const at = milestones[kind];
    const title = texts.t(lang, `cycles.milestones.${kind}`);
    return at ? [{ title, at, withTime: withTime.includes(kind) }] : [];
  });
  const dates = [...dated, ...more].toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  const next = dates.findIndex(({ at }) => Temporal.Instant.compare(at, now) > 0);
  return dates.map(({ title, at, withTime: exact }, i) => ({
    state: next === -1 || i < next ? 'past' : i === next ? 'current' : 'future',
    title,
    date: exact ? longDateTime(at, lang, { zone: true }) : longDate(at, lang),
    datetime: at.toString(),
  }));
}
