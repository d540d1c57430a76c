import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '../accounts/domain/email.js';
import type { OrganisationKind } from '../cycles/domain/partner-rule.js';
import { problem, type Problem } from '../cycles/domain/problem.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainErrors, found, notFound } from '../platform/http/domain-error.js';
import { entryErrors } from './domain/errors.js';
import { partnerContactChanged, partnerInvited, partnerWithdrawn } from './domain/events.js';
import { confirmRefusal, editRefusal } from './domain/guards.js';
import { kindProblem, nextPartnerState, type PartnerAct, standingAt } from './domain/partner.js';
import { Partner } from './entities/partner.entity.js';
import { lockDossierOf, lockEntryOf } from './entry-access.js';
import { PartnerLinks } from './partner-links.js';
import type { Dossier } from './read-dossier.js';

export interface PartnerContact {
  contactName: string;
  email: string;
}
export interface PartnerInvitation extends PartnerContact {
  entryId: string;
  personId: string;
  organisation: string;
  kind: OrganisationKind;
}
/** `linkId`: the link's token is `Secret.linkToken('partner', linkId)`; null where nobody was invited anew. */
export interface InvitedPartner {
  partnerId: string;
  linkId: string | null;
}
type Refusal = (dossier: Dossier, now: Temporal.Instant) => Problem | undefined;

/** Partner organisations as the applicant sees to them: invited, invited again, reached elsewhere, withdrawn. */
@Injectable()
export class PartnerService {
  constructor(
    private readonly database: Database,
    private readonly links: PartnerLinks,
  ) {}

  /**
   * Invites an organisation to confirm the entry. The same one at the same address is invited once.
   * @throws DomainErrors where the cycle does not accept the kind, or the entry is no draft
   */
  async invite(actor: Actor, { entryId, personId, ...said }: PartnerInvitation): Promise<InvitedPartner> {
    return this.database.transaction(actor, async (tx) => {
      const { entry } = await lockEntryOf(tx, entryId, personId);
      await keepKinds(tx, entry.cycleId);
      const dossier = await this.open(tx, entryId, personId, editRefusal);
      refuse(kindProblem(dossier.partnerRule, said.kind));
      const invited = { ...said, organisation: said.organisation.trim(), ...cleanContact(said) };
      const same = dossier.partners.find(
        ({ state, organisation, email }) =>
          state !== 'withdrawn' && organisation === invited.organisation && email === invited.email,
      );
      if (same) return { partnerId: same.id, linkId: null };
      const partnerId = newId();
      const link = this.links.fresh(tx);
      const invitedAt = tx.now;
      await tx.insert(Partner, { id: partnerId, entryId, ...invited, ...link, invitedAt, state: 'invited' });
      tx.emit(partnerInvited(entryId, { partnerId, linkId: link.linkId }));
      return { partnerId, linkId: link.linkId };
    });
  }

  /** A new link; the old one works no longer. What the partner has said before is forgotten. */
  async renew(actor: Actor, entryId: string, personId: string, partnerId: string): Promise<InvitedPartner> {
    return this.database.transaction(actor, async (tx) => {
      const dossier = await this.open(tx, entryId, personId, confirmRefusal);
      const partner = await this.locked(tx, entryId, partnerId);
      if (partner.state === 'withdrawn') refuse(editRefusal(dossier, tx.now));
      const state = after(partner, 'renew');
      const link = this.links.fresh(tx);
      const forgotten = { answeredAt: null, objection: null, remindedAt: null };
      await tx.update(Partner, { id: partnerId }, { ...link, ...forgotten, invitedAt: tx.now, state });
      tx.emit(partnerInvited(entryId, { partnerId, linkId: link.linkId }));
      return { partnerId, linkId: link.linkId };
    });
  }

  /**
   * Somebody else speaks for the organisation, or is reached elsewhere. At another address the old link works no longer and a new one is
   * sent; what the organisation has said stays. Returns whether a link was sent.
   */
  async changeContact(
    actor: Actor,
    entryId: string,
    personId: string,
    partnerId: string,
    said: PartnerContact,
  ): Promise<boolean> {
    return this.database.transaction(actor, async (tx) => {
      await this.open(tx, entryId, personId, confirmRefusal);
      const partner = await this.locked(tx, entryId, partnerId);
      const { state } = partner;
      if (state === 'withdrawn') refuse(problem(entryErrors.partnerStateRefused, { act: 'reach', state }));
      const contact = cleanContact(said);
      const moved = contact.email !== partner.email;
      if (!moved && contact.contactName === partner.contactName) return false;
      tx.emit(partnerContactChanged(entryId, { partnerId }));
      await tx.update(Partner, { id: partnerId }, contact);
      if (!moved) return false;
      const link = this.links.fresh(tx);
      const begun = { invitedAt: tx.now, remindedAt: null, personId: null };
      await tx.update(Partner, { id: partnerId }, { ...link, ...begun });
      tx.emit(partnerInvited(entryId, { partnerId, linkId: link.linkId }));
      return true;
    });
  }

  /** The organisation no longer belongs to the entry; its link works no longer. */
  async withdraw(actor: Actor, entryId: string, personId: string, partnerId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await this.open(tx, entryId, personId, editRefusal);
      const partner = await this.locked(tx, entryId, partnerId);
      if (partner.state === 'withdrawn') return;
      const state = after(partner, 'withdraw');
      await tx.update(Partner, { id: partnerId }, { state, tokenHash: null, linkId: null });
      tx.emit(partnerWithdrawn(entryId, { partnerId }));
    });
  }

  private async open(tx: Tx, entryId: string, personId: string, refusal: Refusal): Promise<Dossier> {
    const { dossier } = await lockDossierOf(tx, entryId, personId);
    refuse(refusal(dossier, tx.now));
    return dossier;
  }

  /** The partner as it stands now: an invitation expires with its link. */
  private async locked(tx: Tx, entryId: string, id: string): Promise<Partner> {
    if (!isId(id)) throw notFound();
    const partner = found(await tx.lock(Partner, { id, entryId }));
    return { ...partner, state: standingAt(partner.state, partner.expiresAt, tx.now) };
  }
}

function refuse(refused: Problem | undefined): void {
  if (refused) throw new DomainErrors([refused]);
}

function after(partner: Partner, act: PartnerAct) {
  const state = nextPartnerState(partner.state, act);
  if (typeof state !== 'string') throw new DomainErrors([state]);
  return state;
}

const cleanContact = ({ contactName, email }: PartnerContact): PartnerContact => ({
  contactName: contactName.trim(),
  email: normaliseEmail(email),
});

/** Nobody takes a kind out of the cycle while a partner of that kind comes in. */
const keepKinds = (tx: Tx, cycleId: string) =>
  tx.rows('SELECT 1 FROM cycle WHERE id = $1 FOR SHARE', [cycleId]);
