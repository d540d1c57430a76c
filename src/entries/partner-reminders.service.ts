import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { systemActor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { confirmRefusal } from './domain/guards.js';
import { standingAt } from './domain/partner.js';
import { afterInvitation, beforeDeadline, betweenMails, dueReminder } from './domain/partner-reminder.js';
import { Entry } from './entities/entry.entity.js';
import { PartnerReminder } from './entities/partner-reminder.entity.js';
import { PartnerAskingService } from './partner-asking.service.js';
import { readDossier } from './read-dossier.js';

interface Candidate {
  partnerId: string;
  entryId: string;
}

/** Partners of entries that can still be confirmed, with a reminder that may be due; what is due decides `dueReminder`. */
const candidatesSql = `
  SELECT p.id AS "partnerId", p.entry_id AS "entryId"
    FROM partner p JOIN entry e ON e.id = p.entry_id
    JOIN cycle c ON c.id = e.cycle_id AND c.published_at IS NOT NULL
    JOIN milestone d ON d.cycle_id = c.id AND d.kind = 'deadline'
    CROSS JOIN LATERAL (SELECT greatest(d.at, (SELECT max(x.until) FROM entry_extension x WHERE x.entry_id = e.id)) AS at) m
    CROSS JOIN LATERAL (SELECT CASE WHEN m.at > $2::timestamptz THEN 'afterInvitation' ELSE 'beforeDeadline' END AS kind) r
   WHERE p.state = 'invited' AND e.state IN ('draft', 'submitted') AND p.expires_at > $1::timestamptz AND m.at >= $1::timestamptz
     AND greatest(p.invited_at, p.reminded_at) <= $3::timestamptz
     AND p.invited_at <= CASE r.kind WHEN 'afterInvitation' THEN $4::timestamptz ELSE m.at - ($2::timestamptz - $1::timestamptz) END
     AND NOT EXISTS (SELECT 1 FROM partner_reminder s
                      WHERE s.partner_id = p.id AND s.invited_at = p.invited_at AND s.kind = r.kind)
   ORDER BY p.id LIMIT 500`;

/** What the system reminds partners of by itself. */
@Injectable()
export class PartnerRemindersService {
  constructor(
    private readonly database: Database,
    private readonly asking: PartnerAskingService,
    private readonly clock: Clock,
  ) {}

  /** Sends every reminder that is due and was not sent; running twice, also at the same time, sends none twice. Returns how many were sent. */
  async remindDue(): Promise<number> {
    const now = this.clock.now();
    const candidates = await this.database.rows<Candidate>(candidatesSql, [
      now.toString(),
      now.add(beforeDeadline).toString(),
      now.subtract(betweenMails).toString(),
      now.subtract(afterInvitation).toString(),
    ]);
    let sent = 0;
    for (const candidate of candidates) if (await this.remind(candidate)) sent += 1;
    return sent;
  }

  /** In a transaction of its own, under the lock of the entry: the partner may have answered in between. */
  private async remind({ partnerId, entryId }: Candidate): Promise<boolean> {
    return this.database.transaction(systemActor, async (tx) => {
      await tx.lock(Entry, { id: entryId });
      const dossier = await readDossier(tx, entryId);
      const partner = dossier?.partners.find(({ id }) => id === partnerId);
      const deadline = dossier?.schedule.milestones.deadline;
      if (!dossier || !partner || !deadline || confirmRefusal(dossier, tx.now)) return false;
      if (standingAt(partner.state, partner.expiresAt, tx.now) !== 'invited') return false;
      const { invitedAt } = partner;
      const sent = await tx.find(PartnerReminder, { partnerId, invitedAt });
      const kind = dueReminder(
        partner,
        sent.map((each) => each.kind),
        deadline,
        tx.now,
      );
      if (!kind) return false;
      await tx.insert(PartnerReminder, { partnerId, kind, invitedAt, sentAt: tx.now });
      await this.asking.sendReminder(tx, entryId, partnerId, kind);
      return true;
    });
  }
}
