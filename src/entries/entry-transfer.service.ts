import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '../accounts/domain/email.js';
import { Person } from '../accounts/entities/person.entity.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found, notFound } from '../platform/http/domain-error.js';
import { Secret } from '../platform/security/secret.js';
import { teamLimits } from './domain/team.js';
import { teamErrors } from './domain/team-errors.js';
import { entryTransferOffered } from './domain/team-events.js';
import { entryErrors } from './domain/errors.js';
import { cleanText, isBlank, lengthOf } from './domain/text.js';
import { EntryMember } from './entities/entry-member.entity.js';
import { Entry } from './entities/entry.entity.js';
import { TeamInvitation } from './entities/team-invitation.entity.js';
import { writeInvitation } from './invitation-writer.js';
import { end } from './team-invitations.service.js';

export interface Transfer {
  name: string;
  email: string;
  /** Required: it goes into the audit log and to the owner so far. */
  reason: string;
  /** Whether everybody who is in the team now leaves it once the new address accepts. */
  teamLeaves: boolean;
}

/**
 * The organisation hands an entry over when nobody of its team can be reached. The new address accepts first: until then the
 * owner stays, so that a mistyped address takes nothing from anybody and gives the dossier to nobody.
 */
@Injectable()
export class EntryTransferService {
  constructor(
    private readonly database: Database,
    private readonly secret: Secret,
  ) {}

  /** Whether the entry could be handed over so. @throws as `offer` */
  async check(entryId: string, transfer: Transfer): Promise<void> {
    refuseUnsaid(transfer);
    await this.database.transaction({ personId: null, label: 'system' }, (tx) =>
      transferable(tx, entryId, transfer),
    );
  }

  /**
   * Offers the entry to an address; an earlier offer ends.
   * @throws DomainErrors at `reason`, DomainError 422 at `email` for the owner's address or where the entry was withdrawn; 404
   */
  async offer(actor: Actor, entryId: string, transfer: Transfer): Promise<void> {
    const { personId: invitedById } = actor;
    if (!invitedById) throw new Error('An entry is handed over by a person');
    refuseUnsaid(transfer);
    await this.database.transaction(actor, async (tx) => {
      const email = await transferable(tx, entryId, transfer);
      const before = await tx.find(TeamInvitation, { entryId, state: 'open' });
      for (const each of before) if (each.role === 'owner' || each.email === email) await end(tx, each);
      const { teamLeaves, name, reason } = transfer;
      const invitationId = await writeInvitation(tx, this.secret, {
        entryId,
        email,
        teamLeaves,
        invitedById,
        name: name.trim(),
        lang: 'de',
        role: 'owner',
      });
      tx.emit(entryTransferOffered(entryId, invitationId, teamLeaves, cleanText(reason).trim()));
    });
  }

  /** Takes an offer back that nobody has accepted. Taking it back twice is fine. */
  async takeBack(actor: Actor, entryId: string): Promise<void> {
    if (!isId(entryId)) throw notFound();
    await this.database.transaction(actor, async (tx) => {
      found(await tx.lock(Entry, { id: entryId }));
      const open = await tx.find(TeamInvitation, { entryId, state: 'open', role: 'owner' });
      for (const each of open) await end(tx, each);
    });
  }
}

async function transferable(tx: Tx, entryId: string, transfer: Transfer): Promise<string> {
  if (!isId(entryId)) throw notFound();
  const entry = found(await tx.lock(Entry, { id: entryId }));
  if (entry.state === 'withdrawn') throw new DomainError(teamErrors.withdrawn);
  const email = normaliseEmail(transfer.email);
  const person = await tx.findOne(Person, { email });
  const owns = person && (await tx.findOne(EntryMember, { entryId, personId: person.id, role: 'owner' }));
  if (owns) throw new DomainError(teamErrors.isOwner, { name: person.name }, 422, 'email');
  return email;
}

function refuseUnsaid({ reason }: Transfer): void {
  const [length, most] = [lengthOf(reason), teamLimits.message];
  if (isBlank(reason)) throw new DomainErrors([{ key: teamErrors.reasonMissing, field: 'reason' }]);
  if (length > most)
    throw new DomainErrors([{ key: entryErrors.reasonTooLong, params: { length, most }, field: 'reason' }]);
}
