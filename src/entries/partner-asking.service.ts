import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainErrors, found } from '../platform/http/domain-error.js';
import { substanceHash, substanceHashIn } from './canonical.js';
import { partnerAskedAgain, partnerReminded } from './domain/events.js';
import { confirmRefusal } from './domain/guards.js';
import { standingAt } from './domain/partner.js';
import { remindableFrom } from './domain/partner-reminder.js';
import { Partner } from './entities/partner.entity.js';
import { lockDossierOf } from './entry-access.js';
import { readLastSubmitted } from './last-submitted.js';
import { PartnerLinks } from './partner-links.js';
import { partnerStandings } from './partner-standings.js';
import { type Dossier, readDossier } from './read-dossier.js';

/** Asking partners once more: reminders of an invitation, and for a new confirmation where the dossier changed. Whoever calls has locked the entry. */
@Injectable()
export class PartnerAskingService {
  constructor(
    private readonly database: Database,
    private readonly links: PartnerLinks,
  ) {}

  /**
   * Reminds a partner that has not answered. Returns false where it has answered, its link has expired or it got a mail within a day.
   * @throws DomainErrors where nobody can confirm any more
   */
  async remind(actor: Actor, entryId: string, personId: string, partnerId: string): Promise<boolean> {
    return this.database.transaction(actor, async (tx) => {
      const dossier = await this.open(tx, entryId, personId);
      const partner = found(dossier.partners.find(({ id }) => id === partnerId));
      const waits = standingAt(partner.state, partner.expiresAt, tx.now) === 'invited';
      if (!waits || Temporal.Instant.compare(tx.now, remindableFrom(partner)) < 0) return false;
      await this.sendReminders(tx, [partnerId], 'byApplicant');
      return true;
    });
  }

  /** One reminder each within `tx`, by the link that the partner has. */
  async sendReminders(tx: Tx, partnerIds: readonly string[], kind: string): Promise<void> {
    const partners = await tx.manager.find(Partner, {
      where: { id: In([...partnerIds]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const reminded = partners.map((partner) => ({ ...partner, ...this.links.prolonged(tx, partner) }));
    await tx.rows(
      `UPDATE partner p SET link_id = r.link_id, token_hash = r.token_hash, reminded_at = $4
         FROM unnest($1::uuid[], $2::uuid[], $3::text[]) r (id, link_id, token_hash) WHERE p.id = r.id`,
      [
        reminded.map(({ id }) => id),
        reminded.map(({ linkId }) => linkId),
        reminded.map(({ tokenHash }) => tokenHash),
        tx.now.toString(),
      ],
    );
    for (const { id: partnerId, entryId, linkId } of reminded)
      tx.emit(partnerReminded(entryId, { partnerId, linkId, kind }));
  }

  /**
   * Asks partners whose confirmation is about an earlier state to confirm the present one: all of them, or one. Each is asked at most once
   * a state, however often this is called. Returns how many were asked now.
   * @throws DomainErrors where nobody can confirm any more
   */
  async askAgain(actor: Actor, entryId: string, personId: string, partnerId?: string): Promise<number> {
    return this.database.transaction(actor, async (tx) => {
      const dossier = await this.open(tx, entryId, personId);
      if (partnerId) found(dossier.partners.find(({ id }) => id === partnerId));
      return this.ask(tx, dossier, partnerId);
    });
  }

  /**
   * The same of itself, when the entry was submitted within `tx`. Where confirming is optional nobody is bothered; nor is anybody asked to
   * confirm a draft that is not what was submitted.
   */
  async askUponSubmission(tx: Tx, entryId: string): Promise<void> {
    const dossier = found(await readDossier(tx, entryId));
    if (dossier.partnerRule.confirming === 'optional' || confirmRefusal(dossier, tx.now)) return;
    const { content, form } = found(await readLastSubmitted(tx, entryId));
    if (substanceHashIn(content, form) !== substanceHash(dossier)) return;
    await this.ask(tx, dossier);
  }

  private async ask(tx: Tx, dossier: Dossier, only?: string): Promise<number> {
    const outdated = partnerStandings(dossier).filter(
      (partner) => partner.outdated && (!only || partner.id === only),
    );
    if (outdated.length === 0) return 0;
    const contentHash = substanceHash(dossier);
    const toAsk = outdated.filter(({ askedHash }) => askedHash !== contentHash);
    for (const { id } of toAsk) {
      const link = this.links.prolonged(tx, found(await tx.lock(Partner, { id })));
      await tx.update(Partner, { id }, { ...link, askedHash: contentHash, askedAt: tx.now });
      tx.emit(partnerAskedAgain(dossier.id, { partnerId: id, linkId: link.linkId, contentHash }));
    }
    return toAsk.length;
  }

  private async open(tx: Tx, entryId: string, personId: string): Promise<Dossier> {
    const { dossier } = await lockDossierOf(tx, entryId, personId);
    const refused = confirmRefusal(dossier, tx.now);
    if (refused) throw new DomainErrors([refused]);
    return dossier;
  }
}
