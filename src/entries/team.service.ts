import { Injectable } from '@nestjs/common';
import { PeopleService } from '../accounts/people.service.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { newId } from '../platform/database/new-id.js';
import { DomainError } from '../platform/http/domain-error.js';
import type { Lang } from '../platform/i18n/lang.js';
import { entryErrors } from './domain/errors.js';
import { teamMemberInvited, teamMemberJoined, teamMemberLeft } from './domain/events.js';
import { EntryMember } from './entities/entry-member.entity.js';
import { lockEntryOf } from './entry-access.js';

/** Who works on a dossier. The owner decides; editors do everything else. */
@Injectable()
export class TeamService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
  ) {}

  /**
   * Takes somebody into the team as editor, with an account where there is none. Who is in it stays in it.
   * @returns id of the person
   * @throws DomainError 403 for editors
   */
  async invite(
    actor: Actor,
    {
      entryId,
      personId,
      name,
      email,
      lang,
    }: { entryId: string; personId: string; name: string; email: string; lang?: Lang },
  ): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      const { role } = await lockEntryOf(tx, entryId, personId);
      if (role !== 'owner') throw new DomainError(entryErrors.ownerOnly, {}, 403);
      const person = await this.people.ensure(tx, { email, name, ...(lang && { lang }) }, 'invited');
      if (await tx.findOne(EntryMember, { entryId, personId: person.id })) return person.id;
      const member = { entryId, personId: person.id, role: 'editor' as const };
      await tx.insert(EntryMember, { id: newId(), ...member, joinedAt: tx.now });
      tx.emit(teamMemberInvited(entryId, { personId: person.id, role: member.role }));
      tx.emit(teamMemberJoined(entryId, { personId: person.id, role: member.role }));
      return person.id;
    });
  }

  /** Takes an editor out of the team. @throws DomainError 403 for editors, 422 for the owner */
  async remove(actor: Actor, entryId: string, personId: string, memberId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { role } = await lockEntryOf(tx, entryId, personId);
      if (role !== 'owner') throw new DomainError(entryErrors.ownerOnly, {}, 403);
      if (memberId === personId) throw new DomainError(entryErrors.ownerStays);
      if (!isId(memberId)) return;
      const removed = await tx.delete(EntryMember, { entryId, personId: memberId, role: 'editor' });
      if (removed > 0) tx.emit(teamMemberLeft(entryId, { personId: memberId }));
    });
  }
}
