import { instantOf } from '../platform/database/instants.js';
import type { RowSource } from '../platform/database/row-source.js';

/** A partner that has not answered although its entry can still be confirmed. */
export interface WaitingPartner {
  readonly partnerId: string;
  readonly entryId: string;
  readonly organisation: string;
  readonly municipality: string;
  /** Until when the entry can be confirmed, where that is later than the cycle's deadline; else empty. */
  readonly occurrence: string;
}

const ownEndSql = `SELECT max(x.until) AS until FROM entry_extension x WHERE x.entry_id = e.id HAVING max(x.until) > d.at`;
const from = `
    FROM partner p JOIN entry e ON e.id = p.entry_id AND e.state IN ('draft', 'submitted')
    JOIN municipality m ON m.id = e.municipality_id
    JOIN milestone d ON d.cycle_id = e.cycle_id AND d.kind = 'deadline'
    LEFT JOIN LATERAL (${ownEndSql}) o ON true
   WHERE e.cycle_id = $1 AND p.state = 'invited'`;

/** In one statement, in the order in which their entries are locked. */
export async function waitingPartnersOf(source: RowSource, cycleId: string): Promise<WaitingPartner[]> {
  const rows = await source.rows<Omit<WaitingPartner, 'occurrence'> & { until: Date | null }>(
    `SELECT p.id AS "partnerId", e.id AS "entryId", p.organisation, m.short_name AS municipality, o.until ${from}
      ORDER BY e.id, p.id`,
    [cycleId],
  );
  return rows.map(({ until, ...row }) => ({ ...row, occurrence: until ? instantOf(until).toString() : '' }));
}

/** The ends of their own of entries on which a partner has still to answer, the earliest first. */
export async function ownEndsToConfirm(source: RowSource, cycleId: string): Promise<Temporal.Instant[]> {
  const rows = await source.rows<{ until: Date }>(
    `SELECT DISTINCT o.until ${from} AND o.until IS NOT NULL ORDER BY o.until`,
    [cycleId],
  );
  return rows.map(({ until }) => instantOf(until));
}
