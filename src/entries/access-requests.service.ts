import { Injectable } from '@nestjs/common';
import { Person } from '../accounts/entities/person.entity.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, found, notFound } from '../platform/http/domain-error.js';
import { teamLimits } from './domain/team.js';
import { teamErrors } from './domain/team-errors.js';
import { accessDenied, accessRequested } from './domain/team-events.js';
import { cleanText, lengthOf } from './domain/text.js';
import { AccessRequest } from './entities/access-request.entity.js';
import { EntryMember } from './entities/entry-member.entity.js';
import { Entry } from './entities/entry.entity.js';
import { lockTeamOf } from './entry-access.js';
import { join } from './team-writer.js';

/** Who finds that the municipality has an entry already asks its owner; who that is stays unsaid until they are let in. */
@Injectable()
export class AccessRequestsService {
  constructor(private readonly database: Database) {}

  /**
   * Asks the owner of the one entry that a municipality has in a cycle. Asking again while it waits changes nothing.
   * @throws DomainError 404 where there is no such entry; 422 beyond the limits or, at `message`, for one that is too long
   */
  async ask(
    actor: Actor,
    {
      personId,
      cycleId,
      municipalityId,
      ...said
    }: {
      personId: string;
      cycleId: string;
      municipalityId: string;
      message: string;
    },
  ): Promise<void> {
    if (!isId(cycleId) || !isId(municipalityId)) throw notFound();
    const message = textWithin(said.message, 'message');
    await this.database.transaction(actor, async (tx) => {
      const { id: entryId } = found(await tx.lock(Entry, { cycleId, municipalityId, exclusive: true }));
      await tx.lock(Person, { id: personId });
      if (await tx.findOne(EntryMember, { entryId, personId })) return;
      if (await tx.findOne(AccessRequest, { entryId, personId, state: 'open' })) return;
      await refuseTooMany(tx, entryId, personId);
      const id = newId();
      await tx.insert(AccessRequest, { id, entryId, personId, message, state: 'open', askedAt: tx.now });
      tx.emit(accessRequested(entryId, { requestId: id }));
    });
  }

  /** Takes whoever asked into the team as editor. @returns their name. @throws DomainError 403 for editors, 404 */
  grant(actor: Actor, entryId: string, personId: string, requestId: string): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      const request = await requestOf(tx, entryId, personId, requestId);
      const person = found(await tx.findOne(Person, { id: request.personId }));
      if (request.state === 'open') await join(tx, entryId, person);
      return person.name;
    });
  }

  /**
   * Says no, with words or without.
   * @returns the name of who had asked
   * @throws DomainError 403 for editors, 404; 422 at `answer` where it is too long
   */
  deny(actor: Actor, entryId: string, personId: string, requestId: string, words: string): Promise<string> {
    const answer = textWithin(words, 'answer');
    return this.database.transaction(actor, async (tx) => {
      const request = await requestOf(tx, entryId, personId, requestId);
      const person = found(await tx.findOne(Person, { id: request.personId }));
      if (request.state !== 'open') return person.name;
      await tx.update(AccessRequest, { id: requestId }, { state: 'denied', answer, answeredAt: tx.now });
      tx.emit(accessDenied(entryId, { requestId }));
      return person.name;
    });
  }
}

async function requestOf(tx: Tx, entryId: string, personId: string, id: string): Promise<AccessRequest> {
  await lockTeamOf(tx, entryId, personId);
  if (!isId(id)) throw notFound();
  return found(await tx.lock(AccessRequest, { id, entryId }));
}

async function refuseTooMany(tx: Tx, entryId: string, personId: string): Promise<void> {
  const { requests, waitingRequests } = teamLimits;
  if ((await tx.manager.countBy(AccessRequest, { entryId, personId })) >= requests)
    throw new DomainError(teamErrors.askedTooOften, { most: requests });
  if ((await tx.manager.countBy(AccessRequest, { personId, state: 'open' })) >= waitingRequests)
    throw new DomainError(teamErrors.tooManyWaiting, { most: waitingRequests });
}

function textWithin(typed: string, field: string): string {
  const text = cleanText(typed).trim();
  const [length, most] = [lengthOf(text), teamLimits.message];
  if (length > most) throw new DomainError(teamErrors.messageTooLong, { length, most }, 422, field);
  return text;
}
