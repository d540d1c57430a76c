import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '../accounts/domain/email.js';
import type { OrganisationKind } from '../cycles/domain/partner-rule.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainErrors, found, notFound } from '../platform/http/domain-error.js';
import { Secret } from '../platform/security/secret.js';
import { hashToken } from '../platform/security/tokens.js';
import { partnerInvited, partnerWithdrawn } from './domain/events.js';
import { editRefusal } from './domain/guards.js';
import { kindProblem, nextPartnerState, type PartnerAct } from './domain/partner.js';
import { Partner } from './entities/partner.entity.js';
import { lockDossierOf, lockEntryOf } from './entry-access.js';

/** How long a partner's link works. */
export const linkLasts = Temporal.Duration.from({ hours: 60 * 24 });

export interface PartnerInvitation {
  entryId: string;
  personId: string;
  organisation: string;
  kind: OrganisationKind;
  contactName: string;
  email: string;
}
/** `linkId`: the link's token is `Secret.linkToken('partner', linkId)`; null where nobody was invited anew. */
export interface InvitedPartner {
  partnerId: string;
  linkId: string | null;
}

/** Partner organisations as the applicant sees to them: invited, invited again, withdrawn. */
@Injectable()
export class PartnerService {
  constructor(
    private readonly database: Database,
    private readonly secret: Secret,
  ) {}

  /**
   * Invites an organisation to confirm the entry. The same one at the same address is invited once.
   * @throws DomainErrors where the cycle does not accept the kind, or the entry is no draft
   */
  async invite(actor: Actor, { entryId, personId, ...said }: PartnerInvitation): Promise<InvitedPartner> {
    return this.database.transaction(actor, async (tx) => {
      const { entry } = await lockEntryOf(tx, entryId, personId);
      await keepKinds(tx, entry.cycleId);
      const dossier = await this.editable(tx, entryId, personId);
      const refused = kindProblem(dossier.partnerRule, said.kind);
      if (refused) throw new DomainErrors([refused]);
      const invited = { ...said, organisation: said.organisation.trim(), email: normaliseEmail(said.email) };
      const same = dossier.partners.find(
        ({ state, organisation, email }) =>
          state !== 'withdrawn' && organisation === invited.organisation && email === invited.email,
      );
      if (same) return { partnerId: same.id, linkId: null };
      const partnerId = newId();
      const { linkId, ...link } = this.newLink(tx);
      await tx.insert(Partner, { id: partnerId, entryId, ...invited, ...link, state: 'invited' });
      tx.emit(partnerInvited(entryId, { partnerId, linkId }));
      return { partnerId, linkId };
    });
  }

  /** A new link; the old one works no longer. What the partner has said before is forgotten. */
  async renew(actor: Actor, entryId: string, personId: string, partnerId: string): Promise<InvitedPartner> {
    return this.database.transaction(actor, async (tx) => {
      await this.editable(tx, entryId, personId);
      const state = await this.after(tx, entryId, partnerId, 'renew');
      const { linkId, ...link } = this.newLink(tx);
      await tx.update(Partner, { id: partnerId }, { ...link, state, answeredAt: null, objection: null });
      tx.emit(partnerInvited(entryId, { partnerId, linkId }));
      return { partnerId, linkId };
    });
  }

  /** The organisation no longer belongs to the entry; its link works no longer. */
  async withdraw(actor: Actor, entryId: string, personId: string, partnerId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { partners } = await this.editable(tx, entryId, personId);
      if (partners.find(({ id }) => id === partnerId)?.state === 'withdrawn') return;
      const state = await this.after(tx, entryId, partnerId, 'withdraw');
      await tx.update(Partner, { id: partnerId }, { state, tokenHash: null });
      tx.emit(partnerWithdrawn(entryId, { partnerId }));
    });
  }

  private async editable(tx: Tx, entryId: string, personId: string) {
    const { dossier } = await lockDossierOf(tx, entryId, personId);
    const refused = editRefusal(dossier, tx.now);
    if (refused) throw new DomainErrors([refused]);
    return dossier;
  }

  private async after(tx: Tx, entryId: string, id: string, act: PartnerAct) {
    if (!isId(id)) throw notFound();
    const partner = found(await tx.lock(Partner, { id, entryId }));
    const state = nextPartnerState(partner.state, act);
    if (typeof state !== 'string') throw new DomainErrors([state]);
    return state;
  }

  /** Each link has an id of its own, so that a new one ends the old one. */
  private newLink(tx: Tx) {
    const linkId = newId();
    const tokenHash = hashToken(this.secret.linkToken('partner', linkId));
    return { linkId, tokenHash, invitedAt: tx.now, expiresAt: tx.now.add(linkLasts) };
  }
}

/** Nobody takes a kind out of the cycle while a partner of that kind comes in. */
const keepKinds = (tx: Tx, cycleId: string) =>
  tx.rows('SELECT 1 FROM cycle WHERE id = $1 FOR SHARE', [cycleId]);
