import type { CalendarEvent } from '../platform/calendar/calendar-file.js';
import { longDateTime } from '../platform/i18n/formats.js';
import type { Lang } from '../platform/i18n/lang.js';
import type { Texts } from '../platform/i18n/texts.js';
import { instantOf } from '../platform/database/instants.js';
import type { DatedKind } from './domain/date-moves.js';

/** A date of a cycle as a statement gives it. */
export interface DatedRow {
  cycleId: string;
  cycle: string;
  kind: DatedKind;
  at: Date;
  sequence: number;
  changedAt: Date;
}

/** For `SELECT`, with the tables `milestone m`, or `datesSql` in its place, and `cycle c`. */
export const datedColumns = `c.id AS "cycleId", c.name AS cycle, m.kind, m.at, m.sequence, m.changed_at AS "changedAt"`;

/**
 * Milestones, and beginning and end of a vote online, in the columns of `milestone`. A window is part of its cycle's row: its number is the
 * version of the cycle, which never falls, and it changed when it was moved or published; before that nobody has read it.
 */
export const datesSql = `(
  SELECT cycle_id, kind, at, sequence, changed_at FROM milestone
  UNION ALL
  SELECT v.id, d.kind, d.at::timestamptz, v.version,
         coalesce((SELECT max(x.moved_at) FROM milestone_move x WHERE x.cycle_id = v.id AND x.kind = d.kind),
                  v.published_at, 'epoch')
    FROM cycle v
    CROSS JOIN LATERAL (VALUES ('voteFrom', v.audience_vote->>'from'), ('voteUntil', v.audience_vote->>'until')) d (kind, at)
   WHERE v.audience_vote->>'mode' = 'online' AND d.at IS NOT NULL)`;

/** A date as calendars show it; what is the same date in two feeds has the same name in both. @param url where to read on */
export function milestoneEvent(texts: Texts, lang: Lang, row: DatedRow, url: string): CalendarEvent {
  const at = instantOf(row.at);
  return {
    id: `${row.kind}.${row.cycleId}`,
    title: `${texts.t(lang, `cycles.milestones.${row.kind}`)}: ${row.cycle}`,
    at,
    text: longDateTime(at, lang, { zone: true }),
    url,
    sequence: row.sequence,
    changedAt: instantOf(row.changedAt),
  };
}
