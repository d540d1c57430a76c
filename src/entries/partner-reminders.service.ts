import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { systemActor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import { confirmRefusal } from './domain/guards.js';
import { standingAt } from './domain/partner.js';
import {
  afterInvitation,
  beforeDeadline,
  betweenMails,
  mayBeReminded,
  type ReminderKind,
} from './domain/partner-reminder.js';
import { PartnerReminder } from './entities/partner-reminder.entity.js';
import { PartnerAskingService } from './partner-asking.service.js';
import { remindablePartners, type RemindablePartner } from './waiting-partners.js';

interface Candidate {
  partnerId: string;
  entryId: string;
}

/** Partners of entries that can still be confirmed and were invited a week ago; what is due decides `mayBeReminded`. */
const candidatesSql = `
  SELECT p.id AS "partnerId", p.entry_id AS "entryId"
    FROM partner p JOIN entry e ON e.id = p.entry_id
    JOIN cycle c ON c.id = e.cycle_id AND c.published_at IS NOT NULL
    JOIN milestone d ON d.cycle_id = c.id AND d.kind = 'deadline'
    CROSS JOIN LATERAL (SELECT greatest(d.at, (SELECT max(x.until) FROM entry_extension x WHERE x.entry_id = e.id)) AS at) m
   WHERE p.state = 'invited' AND e.state IN ('draft', 'submitted') AND p.expires_at > $1::timestamptz AND m.at > $2::timestamptz
     AND greatest(p.invited_at, p.reminded_at) <= $3::timestamptz AND p.invited_at <= $4::timestamptz
     AND NOT EXISTS (SELECT 1 FROM partner_reminder s
                      WHERE s.partner_id = p.id AND s.invited_at = p.invited_at AND s.kind = 'afterInvitation')
   ORDER BY p.id LIMIT 500`;

/** What the system reminds partners of by itself. */
@Injectable()
export class PartnerRemindersService {
  constructor(
    private readonly database: Database,
    private readonly asking: PartnerAskingService,
    private readonly clock: Clock,
  ) {}

  /**
   * Reminds everybody whose invitation is a week old; running twice, also at the same time, sends none twice. Each in a transaction of its
   * own. Returns how many were reminded.
   */
  async remindDue(): Promise<number> {
    const now = this.clock.now();
    const candidates = await this.database.rows<Candidate>(candidatesSql, [
      now.toString(),
      now.toZonedDateTimeISO(Clock.zone).add(beforeDeadline).toInstant().toString(),
      now.subtract(betweenMails).toString(),
      now.subtract(afterInvitation).toString(),
    ]);
    let sent = 0;
    for (const candidate of candidates) {
      const remind = (tx: Tx) => this.remind(tx, [candidate], 'afterInvitation');
      sent += await this.database.transaction(systemActor, remind);
    }
    return sent;
  }

  /** All at once, under the locks of their entries: a partner may have answered in between. Returns how many were reminded. */
  async remind(tx: Tx, candidates: readonly Candidate[], kind: ReminderKind): Promise<number> {
    const entryIds = candidates.map(({ entryId }) => entryId);
    await tx.rows('SELECT id FROM entry WHERE id = ANY ($1) ORDER BY id FOR UPDATE', [entryIds]);
    const partnerIds = candidates.map(({ partnerId }) => partnerId);
    const due = (await remindablePartners(tx, partnerIds)).filter((partner) => isDue(partner, kind, tx.now));
    if (due.length === 0) return 0;
    const row = ({ partnerId, invitedAt }: RemindablePartner) => ({
      partnerId,
      kind,
      invitedAt,
      sentAt: tx.now,
    });
    await tx.insert(PartnerReminder, due.map(row));
    await this.asking.sendReminders(
      tx,
      due.map(({ partnerId }) => partnerId),
      kind,
    );
    return due.length;
  }
}

function isDue(partner: RemindablePartner, kind: ReminderKind, now: Temporal.Instant): boolean {
  const { entry, state, expiresAt, sent } = partner;
  const { deadline } = entry.schedule.milestones;
  if (!deadline || confirmRefusal(entry, now)) return false;
  if (standingAt(state, expiresAt, now) !== 'invited') return false;
  return mayBeReminded(kind, partner, sent, deadline, now, Clock.zone);
}
