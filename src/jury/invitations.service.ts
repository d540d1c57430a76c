import { Injectable } from '@nestjs/common';
import { Person } from '../accounts/entities/person.entity.js';
import { signedIn } from '../accounts/domain/events.js';
import { PeopleService } from '../accounts/people.service.js';
import { SessionsService } from '../accounts/sessions.service.js';
import { personActor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError } from '../platform/http/domain-error.js';
import { hashToken } from '../platform/security/tokens.js';
import { juryErrors } from './domain/errors.js';
import { type Affiliations, jurorAccepted, jurorDeclined } from './domain/events.js';
import { Juror } from './entities/juror.entity.js';

/** The answer to an invitation, given with its personal link. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly sessions: SessionsService,
  ) {}

  /**
   * Joins the jury with the affiliations stated; conflicts are derived in the same transaction.
   * @returns the token of a new session; nothing where the invitation was accepted before: then the link signs nobody in
   * @throws DomainError 410 where the link is used up
   */
  async accept(token: string, device: string, affiliations: Affiliations): Promise<string | undefined> {
    return this.answer(token, async (tx, juror) => {
      if (juror.state === 'accepted') return undefined;
      const { id, personId, cycleId } = juror;
      const person = await tx.findOne(Person, { id: personId });
      if (!person || person.deactivatedAt) throw usedUp();
      await tx.update(
        Juror,
        { id },
        {
          ...affiliations,
          topics: [...affiliations.topics],
          state: 'accepted',
          answeredAt: tx.now,
        },
      );
      await tx.update(Person, { id: personId }, { confirmedAt: person.confirmedAt ?? tx.now });
      await this.people.grant(tx, personId, 'juror', cycleId);
      tx.emit(jurorAccepted(id, affiliations));
      tx.emit(signedIn(personId, 'link'));
      return this.sessions.open(tx, personId, device);
    });
  }

  /**
   * Declining twice is fine.
   * @throws DomainError 410 where the link is used up or the invitation was accepted
   */
  async decline(token: string): Promise<void> {
    await this.answer(token, async (tx, juror) => {
      if (juror.state === 'declined') return;
      if (juror.state !== 'invited') throw usedUp();
      await tx.update(Juror, { id: juror.id }, { state: 'declined', answeredAt: tx.now });
      tx.emit(jurorDeclined(juror.id));
    });
  }

  private async answer<T>(token: string, act: (tx: Tx, juror: Juror) => Promise<T>): Promise<T> {
    const known = await this.database.reader.findOneBy(Juror, { tokenHash: hashToken(token) });
    if (!known) throw usedUp();
    return this.database.transaction(personActor(known.personId), async (tx) => {
      const juror = await tx.lock(Juror, { id: known.id });
      if (!juror?.tokenHash || isOver(juror, tx.now)) throw usedUp();
      return act(tx, juror);
    });
  }
}

const usedUp = () => new DomainError(juryErrors.invitationUsedUp, {}, 410);

/** Who has accepted keeps the page behind the link, which then leads to the sign-in. */
const isOver = ({ state, expiresAt }: Juror, now: Temporal.Instant): boolean =>
  state === 'removed' || (state !== 'accepted' && Temporal.Instant.compare(now, expiresAt) >= 0);
