import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { normaliseEmail } from '../accounts/domain/email.js';
import { Person } from '../accounts/entities/person.entity.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, found, notFound } from '../platform/http/domain-error.js';
import type { Lang } from '../platform/i18n/lang.js';
import { Secret } from '../platform/security/secret.js';
import { invitationStanding, teamLimits } from './domain/team.js';
import { teamErrors } from './domain/team-errors.js';
import { teamInvitationWithdrawn } from './domain/team-events.js';
import { EntryMember } from './entities/entry-member.entity.js';
import { TeamInvitation } from './entities/team-invitation.entity.js';
import { lockTeamOf } from './entry-access.js';
import { writeInvitation } from './invitation-writer.js';

export interface MemberToInvite {
  entryId: string;
  /** Of the owner who invites. */
  personId: string;
  name: string;
  email: string;
  /** In which the invitation is written where the address has no account. */
  lang?: Lang;
}

/** A form sent twice. */
const doubleClick = Temporal.Duration.from({ minutes: 1 });

/** Whom the owner asks into the team. Nobody belongs to it, or has an account, before accepting. */
@Injectable()
export class TeamInvitationsService {
  constructor(
    private readonly database: Database,
    private readonly secret: Secret,
  ) {}

  /**
   * Invites an address as editor. The same form sent twice invites once; an invitation that has expired gives way.
   * @returns id of the invitation
   * @throws DomainError 403 for editors; 422 at `email` for who is in the team or invited, and beyond the limits
   */
  invite(actor: Actor, { entryId, personId, lang = 'de', ...who }: MemberToInvite): Promise<string> {
    const invited = { name: who.name.trim(), email: normaliseEmail(who.email) };
    return this.database.transaction(actor, async (tx) => {
      await lockTeamOf(tx, entryId, personId);
      await refuseKnown(tx, entryId, personId, invited.email);
      const open = await tx.findOne(TeamInvitation, { entryId, email: invited.email, state: 'open' });
      if (open && invitationStanding(open, tx.now) === 'open') {
        if (Temporal.Instant.compare(tx.now, open.invitedAt.add(doubleClick)) < 0) return open.id;
        throw new DomainError(teamErrors.alreadyInvited, { name: open.name }, 422, 'email');
      }
      if (open) await end(tx, open);
      await refuseTooMany(tx, entryId);
      const invitation = { entryId, ...invited, lang, role: 'editor' as const, invitedById: personId };
      return writeInvitation(tx, this.secret, invitation);
    });
  }

  /** Invites the same address anew; the earlier link works no longer. @returns id of the new invitation */
  renew(actor: Actor, entryId: string, personId: string, invitationId: string): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      const before = await this.editorsInvitation(tx, entryId, personId, invitationId);
      if (before.state === 'accepted') throw notFound();
      await refuseKnown(tx, entryId, personId, before.email);
      const { email, name, lang } = before;
      const open = await tx.find(TeamInvitation, { entryId, email, state: In(['open', 'declined']) });
      for (const each of open) await end(tx, each);
      await refuseTooMany(tx, entryId);
      const invitation = { entryId, email, name, lang, role: 'editor' as const, invitedById: personId };
      return writeInvitation(tx, this.secret, invitation);
    });
  }

  /** The link works no longer. Withdrawing twice is fine. */
  async withdraw(actor: Actor, entryId: string, personId: string, invitationId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const invitation = await this.editorsInvitation(tx, entryId, personId, invitationId);
      if (invitation.state === 'open' || invitation.state === 'declined') await end(tx, invitation);
    });
  }

  /** What the organisation offers is not the owner's to change. */
  private async editorsInvitation(tx: Tx, entryId: string, personId: string, id: string) {
    await lockTeamOf(tx, entryId, personId);
    if (!isId(id)) throw notFound();
    return found(await tx.findOne(TeamInvitation, { id, entryId, role: 'editor' }));
  }
}

/** Ends an invitation, and with it its link. */
export async function end(tx: Tx, { id, entryId }: TeamInvitation): Promise<void> {
  await tx.update(TeamInvitation, { id }, { state: 'withdrawn', answeredAt: tx.now });
  tx.emit(teamInvitationWithdrawn(entryId, { invitationId: id }));
}

async function refuseKnown(tx: Tx, entryId: string, personId: string, email: string): Promise<void> {
  const person = await tx.findOne(Person, { email });
  if (!person) return;
  if (person.id === personId) throw new DomainError(teamErrors.ownAddress, {}, 422, 'email');
  if (await tx.findOne(EntryMember, { entryId, personId: person.id }))
    throw new DomainError(teamErrors.alreadyIn, { name: person.name }, 422, 'email');
}

async function refuseTooMany(tx: Tx, entryId: string): Promise<void> {
  const { people, invitationsADay } = teamLimits;
  const members = await tx.manager.countBy(EntryMember, { entryId });
  const open = await tx.manager.countBy(TeamInvitation, { entryId, state: 'open' });
  if (members + open >= people) throw new DomainError(teamErrors.tooManyPeople, { most: people });
  const since = MoreThan(tx.now.subtract({ hours: 24 }));
  const today = await tx.manager.countBy(TeamInvitation, { entryId, invitedAt: since });
  if (today >= invitationsADay) throw new DomainError(teamErrors.tooManyToday, { most: invitationsADay });
}
