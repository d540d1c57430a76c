import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { DomainError, found, notFound } from '../platform/http/domain-error.js';
import { entryErrors } from './domain/errors.js';
import { teamErrors } from './domain/team-errors.js';
import { EntryMember } from './entities/entry-member.entity.js';
import { lockEntryOf } from './entry-access.js';
import { makeOwner, takeOut } from './team-writer.js';

/** Who works on a dossier. The owner decides; editors do everything else. */
@Injectable()
export class TeamService {
  constructor(private readonly database: Database) {}

  /**
   * Makes an editor the owner; who was it becomes an editor. Who is the owner already stays it.
   * @throws DomainError 403 for editors, 404 for who is not in the team
   */
  async handOver(actor: Actor, entryId: string, personId: string, memberId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { entry, role } = await lockEntryOf(tx, entryId, personId);
      if (!isId(memberId)) throw notFound();
      const successor = found(await tx.findOne(EntryMember, { entryId, personId: memberId }));
      if (successor.role === 'owner') return;
      if (role !== 'owner') throw new DomainError(entryErrors.ownerOnly, {}, 403);
      if (entry.state === 'withdrawn') throw new DomainError(teamErrors.withdrawn);
      await makeOwner(tx, entryId, memberId, 'owner');
    });
  }

  /** Takes an editor out of the team. @throws DomainError 403 for editors, 422 for the owner */
  async remove(actor: Actor, entryId: string, personId: string, memberId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { role } = await lockEntryOf(tx, entryId, personId);
      if (role !== 'owner') throw new DomainError(entryErrors.ownerOnly, {}, 403);
      if (memberId === personId) throw new DomainError(teamErrors.ownerHandsOverFirst);
      if (isId(memberId)) await takeOut(tx, entryId, memberId, 'removed');
    });
  }

  /** Whether somebody of the team is reminded that the time for the draft ends; everybody decides for themselves. */
  async remind(actor: Actor, entryId: string, personId: string, reminded: boolean): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await lockEntryOf(tx, entryId, personId);
      await tx.update(EntryMember, { entryId, personId }, { reminded });
    });
  }

  /** Somebody goes of themselves. @throws DomainError 422 for the owner, who hands the entry over first */
  async leave(actor: Actor, entryId: string, personId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { role } = await lockEntryOf(tx, entryId, personId);
      if (role === 'owner') {
        const alone = (await tx.manager.countBy(EntryMember, { entryId })) === 1;
        throw new DomainError(alone ? teamErrors.lastPerson : teamErrors.ownerHandsOverFirst);
      }
      await takeOut(tx, entryId, personId, 'left');
    });
  }
}
