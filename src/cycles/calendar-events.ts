import type { CalendarEvent } from '../platform/calendar/calendar-file.js';
import { longDateTime } from '../platform/i18n/formats.js';
import type { Lang } from '../platform/i18n/lang.js';
import type { Texts } from '../platform/i18n/texts.js';
import { instantOf } from '../platform/database/instants.js';
import type { MilestoneKind } from './domain/milestones.js';

/** A date of a cycle as a statement gives it. */
export interface DatedRow {
  cycleId: string;
  cycle: string;
  kind: MilestoneKind;
  at: Date;
  sequence: number;
  changedAt: Date;
}

/** For `SELECT`, with the tables `milestone m` and `cycle c`. */
export const datedColumns = `c.id AS "cycleId", c.name AS cycle, m.kind, m.at, m.sequence, m.changed_at AS "changedAt"`;

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
