import type { Schedule } from '../cycles/domain/phase.js';
import { milestonesFrom } from '../cycles/milestones-from.js';
import { instantOf } from '../platform/database/instants.js';
import type { RowSource } from '../platform/database/row-source.js';
import { entrySchedule } from './domain/entry-deadline.js';
import type { EntryState } from './domain/entry-state.js';
import type { PartnerState } from './domain/partner.js';
import type { ReminderKind, Waiting } from './domain/partner-reminder.js';

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

/** A partner as the rules of reminders see it, with what was sent of its invitation. */
export interface RemindablePartner extends Waiting {
  readonly partnerId: string;
  readonly entryId: string;
  readonly state: PartnerState;
  readonly entry: { readonly state: EntryState; readonly schedule: Schedule };
  readonly sent: readonly ReminderKind[];
}

type RemindableRow = Record<'invitedAt' | 'expiresAt', Date> & {
  remindedAt: Date | null;
  extendedUntil: Date | null;
  entryState: EntryState;
  graceMinutes: number;
  published: boolean;
  milestones: Record<string, string> | null;
} & Pick<RemindablePartner, 'partnerId' | 'entryId' | 'state' | 'sent'>;

/** In one statement. */
export async function remindablePartners(
  source: RowSource,
  partnerIds: readonly string[],
): Promise<RemindablePartner[]> {
  const rows = await source.rows<RemindableRow>(
    `SELECT p.id AS "partnerId", e.id AS "entryId", p.state, p.invited_at AS "invitedAt", p.expires_at AS "expiresAt",
            p.reminded_at AS "remindedAt", e.state AS "entryState", c.grace_minutes AS "graceMinutes",
            c.published_at IS NOT NULL AS published,
            (SELECT json_object_agg(kind, at) FROM milestone WHERE cycle_id = c.id) AS milestones,
            (SELECT max(until) FROM entry_extension WHERE entry_id = e.id) AS "extendedUntil",
            (SELECT coalesce(json_agg(s.kind), '[]') FROM partner_reminder s
              WHERE s.partner_id = p.id AND s.invited_at = p.invited_at) AS sent
       FROM partner p JOIN entry e ON e.id = p.entry_id JOIN cycle c ON c.id = e.cycle_id
      WHERE p.id = ANY ($1) ORDER BY e.id, p.id`,
    [partnerIds],
  );
  return rows.map(({ partnerId, entryId, state, sent, ...row }) => {
    const { graceMinutes, published } = row;
    const cycle = { graceMinutes, published, milestones: milestonesFrom(row.milestones) };
    const schedule = entrySchedule(cycle, row.extendedUntil && instantOf(row.extendedUntil));
    return {
      partnerId,
      entryId,
      state,
      sent,
      invitedAt: instantOf(row.invitedAt),
      expiresAt: instantOf(row.expiresAt),
      remindedAt: row.remindedAt && instantOf(row.remindedAt),
      entry: { state: row.entryState, schedule },
    };
  });
}

/** The ends of their own of entries on which a partner has still to answer, the earliest first. */
export async function ownEndsToConfirm(source: RowSource, cycleId: string): Promise<Temporal.Instant[]> {
  const rows = await source.rows<{ until: Date }>(
    `SELECT DISTINCT o.until ${from} AND o.until IS NOT NULL ORDER BY o.until`,
    [cycleId],
  );
  return rows.map(({ until }) => instantOf(until));
}
