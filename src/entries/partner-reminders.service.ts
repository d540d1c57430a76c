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
import { Entry } from './entities/entry.entity.js';
import { PartnerReminder } from './entities/partner-reminder.entity.js';
import { PartnerAskingService } from './partner-asking.service.js';
import { readDossier } from './read-dossier.js';

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
      now.add(beforeDeadline).toString(),
      now.subtract(betweenMails).toString(),
      now.subtract(afterInvitation).toString(),
    ]);
    let sent = 0;
    for (const candidate of candidates) {
      const remind = (tx: Tx) => this.remind(tx, candidate, 'afterInvitation');
      if (await this.database.transaction(systemActor, remind)) sent += 1;
    }
    return sent;
  }

  /** Under the lock of the entry: the partner may have answered in between. Returns whether it was reminded. */
  async remind(tx: Tx, { partnerId, entryId }: Candidate, kind: ReminderKind): Promise<boolean> {
    await tx.lock(Entry, { id: entryId });
    const dossier = await readDossier(tx, entryId);
    const partner = dossier?.partners.find(({ id }) => id === partnerId);
    const deadline = dossier?.schedule.milestones.deadline;
    if (!dossier || !partner || !deadline || confirmRefusal(dossier, tx.now)) return false;
    if (standingAt(partner.state, partner.expiresAt, tx.now) !== 'invited') return false;
    const { invitedAt } = partner;
    const sent = (await tx.find(PartnerReminder, { partnerId, invitedAt })).map((each) => each.kind);
    if (!mayBeReminded(kind, partner, sent, deadline, tx.now)) return false;
    await tx.insert(PartnerReminder, { partnerId, kind, invitedAt, sentAt: tx.now });
    await this.asking.sendReminder(tx, entryId, partnerId, kind);
    return true;
  }
}
