import { instantOf } from '../platform/database/instants.js';
import type { RowSource } from '../platform/database/row-source.js';
import type { OwnEnd } from './domain/draft-reminder.js';

/** A draft with the end of its own, where it has one that is later than the cycle's. */
export interface DraftRow {
  readonly entryId: string;
  readonly municipality: string;
  readonly ownEnd: OwnEnd | null;
  /** Of its team who wants to be reminded. */
  readonly team: readonly { readonly name: string }[];
}

interface Row extends Omit<DraftRow, 'ownEnd'> {
  until: Date | null;
  grantedAt: Date | null;
}

const ownEndSql = `
  LEFT JOIN LATERAL (SELECT x.until, x.granted_at FROM entry_extension x WHERE x.entry_id = e.id
                      ORDER BY x.until DESC, x.granted_at LIMIT 1) o
    ON o.until > (SELECT at FROM milestone WHERE cycle_id = e.cycle_id AND kind = 'deadline')`;

/** The drafts of a cycle in one statement, by municipality. */
export async function draftsOf(source: RowSource, cycleId: string): Promise<DraftRow[]> {
  const rows = await source.rows<Row>(
    `SELECT e.id AS "entryId", m.short_name AS municipality, o.until, o.granted_at AS "grantedAt",
            (SELECT coalesce(json_agg(json_build_object('name', p.name) ORDER BY t.joined_at, p.id), '[]')
               FROM entry_member t JOIN person p ON p.id = t.person_id
              WHERE t.entry_id = e.id AND t.reminded AND p.deactivated_at IS NULL) AS team
       FROM entry e JOIN municipality m ON m.id = e.municipality_id ${ownEndSql}
      WHERE e.cycle_id = $1 AND e.state = 'draft' ORDER BY m.short_name, e.id`,
    [cycleId],
  );
  return rows.map(({ until, grantedAt, ...row }) => ({ ...row, ownEnd: ownEnd(until, grantedAt) }));
}

/** The ends of their own that drafts of a cycle have. */
export async function ownEndsOf(source: RowSource, cycleId: string): Promise<OwnEnd[]> {
  const rows = await source.rows<{ until: Date; grantedAt: Date }>(
    `SELECT o.until, min(o.granted_at) AS "grantedAt" FROM entry e ${ownEndSql}
      WHERE e.cycle_id = $1 AND e.state = 'draft' AND o.until IS NOT NULL GROUP BY o.until ORDER BY o.until`,
    [cycleId],
  );
  return rows.map(({ until, grantedAt }) => ownEnd(until, grantedAt)!);
}

const ownEnd = (until: Date | null, grantedAt: Date | null): OwnEnd | null =>
  until && grantedAt ? { until: instantOf(until), grantedAt: instantOf(grantedAt) } : null;
