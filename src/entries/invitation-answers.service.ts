import { Injectable } from '@nestjs/common';
import { signedIn } from '../accounts/domain/events.js';
import { Person } from '../accounts/entities/person.entity.js';
import { PeopleService } from '../accounts/people.service.js';
import { SessionsService } from '../accounts/sessions.service.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError } from '../platform/http/domain-error.js';
import { hashToken } from '../platform/security/tokens.js';
import { invitationStanding } from './domain/team.js';
import { teamErrors } from './domain/team-errors.js';
import { teamInvitationDeclined } from './domain/team-events.js';
import { EntryMember } from './entities/entry-member.entity.js';
import { Entry } from './entities/entry.entity.js';
import { TeamInvitation } from './entities/team-invitation.entity.js';
import { join, makeOwner, takeOut } from './team-writer.js';

/** The answer to an invitation into a team, given with its personal link, which proves the address. */
@Injectable()
export class InvitationAnswersService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly sessions: SessionsService,
  ) {}

  /**
   * Joins the team, with an account where the address has none. Of two clicks at once one joins.
   * @returns the entry, and the token of a new session; no session where it was accepted before: the link signs in once
   * @throws DomainError 410 where the link is over
   */
  accept(token: string, device: string): Promise<{ entryId: string; session?: string }> {
    return this.answer(token, async (tx, invitation) => {
      const { id, entryId, email, name, lang } = invitation;
      if (invitation.state === 'accepted') return { entryId };
      if (invitation.state === 'declined') throw over();
      const person = await this.people.ensure(tx, { email, name, lang }, 'invited');
      if (person.deactivatedAt) throw over();
      await tx.update(TeamInvitation, { id }, { state: 'accepted', answeredAt: tx.now });
      await tx.update(Person, { id: person.id }, { confirmedAt: person.confirmedAt ?? tx.now });
      await join(tx, entryId, person);
      if (invitation.role === 'owner') await takeOver(tx, invitation, person.id);
      tx.emit(signedIn(person.id, 'link'));
      return { entryId, session: await this.sessions.open(tx, person.id, device) };
    });
  }

  /** Declining twice is fine. @throws DomainError 410 where the link is over or the invitation was accepted */
  async decline(token: string): Promise<void> {
    await this.answer(token, async (tx, { id, entryId, state }) => {
      if (state === 'declined') return;
      if (state === 'accepted') throw over();
      await tx.update(TeamInvitation, { id }, { state: 'declined', answeredAt: tx.now });
      tx.emit(teamInvitationDeclined(entryId, { invitationId: id }));
    });
  }

  /** Entry first, then invitation: the order in which all commands on teams lock. */
  private async answer<T>(
    token: string,
    act: (tx: Tx, invitation: TeamInvitation) => Promise<T>,
  ): Promise<T> {
    const known = await this.database.reader.findOneBy(TeamInvitation, { tokenHash: hashToken(token) });
    if (!known) throw over();
    return this.database.transaction({ personId: null, label: `invited:${known.id}` }, async (tx) => {
      const entry = await tx.lock(Entry, { id: known.entryId });
      const invitation = await tx.lock(TeamInvitation, { id: known.id });
      if (!invitation || entry?.state === 'withdrawn') throw over();
      const standing = invitationStanding(invitation, tx.now);
      if (standing === 'expired' || standing === 'withdrawn') throw over();
      return act(tx, invitation);
    });
  }
}

/** What the organisation asked for when it handed the entry over. */
async function takeOver(tx: Tx, { entryId, teamLeaves }: TeamInvitation, personId: string): Promise<void> {
  await makeOwner(tx, entryId, personId, 'organiser');
  if (!teamLeaves) return;
  for (const member of await tx.find(EntryMember, { entryId, role: 'editor' }))
    await takeOut(tx, entryId, member.personId, 'replaced');
}

const over = () => new DomainError(teamErrors.invitationOver, {}, 410);
