import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { PeopleService } from '../accounts/people.service.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, found } from '../platform/http/domain-error.js';
import { Secret } from '../platform/security/secret.js';
import { hashToken } from '../platform/security/tokens.js';
import type { Affiliations } from './domain/events.js';
import { juryErrors } from './domain/errors.js';
import * as events from './domain/events.js';
import { JurorProposal } from './entities/juror-proposal.entity.js';
import { Juror } from './entities/juror.entity.js';
import { PairBlocker } from './pair-blocker.service.js';

const invitationLasts = Temporal.Duration.from({ hours: 60 * 24 });

export interface NewJuror extends Affiliations {
  cycleId: string;
  name: string;
  email: string;
}

/** Jurors of a cycle, as organisers compose them. */
@Injectable()
export class JurorsService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly secret: Secret,
    private readonly blocker: PairBlocker,
  ) {}

  /**
   * Invites somebody, again where they declined or were removed; inviting twice is one invitation.
   * @returns the juror's id
   * @throws DomainError where the person is on the jury already
   */
  async invite(actor: Actor, { cycleId, name, email, ...affiliations }: NewJuror): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      const person = await this.people.ensure(tx, { name, email }, 'invited');
      return this.invitePerson(tx, cycleId, person.id, affiliations);
    });
  }

  /** The same for somebody who has an account. Who was proposed is so no longer. */
  async invitePerson(
    tx: Tx,
    cycleId: string,
    personId: string,
    { municipalityId, employer, associations, topics }: Affiliations,
  ): Promise<string> {
    await tx.delete(JurorProposal, { cycleId, personId });
    const known = await tx.lock(Juror, { cycleId, personId });
    if (known?.state === 'invited') return known.id;
    if (known?.state === 'accepted') throw new DomainError(juryErrors.alreadyJuror, {}, 422, 'email');
    const id = known?.id ?? newId();
    const invitation = {
      municipalityId,
      employer,
      associations,
      topics: [...topics],
      state: 'invited' as const,
      tokenHash: hashToken(this.secret.linkToken('juror', id)),
      invitedAt: tx.now,
      expiresAt: tx.now.add(invitationLasts),
      answeredAt: null,
    };
    if (known) await tx.update(Juror, { id }, invitation);
    else await tx.insert(Juror, { id, cycleId, personId, ...invitation });
    tx.emit(events.jurorInvited(id));
    return id;
  }

  /** Corrects what conflicts are derived from; they follow in the same transaction. */
  async changeAffiliations(actor: Actor, jurorId: string, after: Affiliations): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { municipalityId, employer, associations, topics } = found(await tx.lock(Juror, { id: jurorId }));
      const before = { municipalityId, employer, associations, topics };
      if (isDeepStrictEqual(before, after)) return;
      await tx.update(Juror, { id: jurorId }, { ...after, topics: [...after.topics] });
      tx.emit(events.affiliationsChanged(jurorId, before, after));
    });
  }

  /** Makes a juror the chair of the jury, in place of whoever was, or no longer so. */
  async nameChair(actor: Actor, jurorId: string, chair: boolean): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const juror = found(await tx.lock(Juror, { id: jurorId }));
      if (juror.chair === chair) return;
      if (juror.state !== 'accepted') throw refusedIn(juror);
      if (chair) await tx.update(Juror, { cycleId: juror.cycleId, chair: true }, { chair: false });
      await tx.update(Juror, { id: jurorId }, { chair });
      tx.emit(events.juryChairNamed(jurorId, chair));
    });
  }

  /**
   * Ends a juror's part in the jury: what is not submitted goes, submitted sheets stay and count. Removing twice is fine.
   * @throws DomainError without a reason
   */
  async remove(actor: Actor, jurorId: string, reason: string): Promise<void> {
    if (reason.trim() === '') throw new DomainError(juryErrors.removalReasonMissing, {}, 422, 'reason');
    await this.database.transaction(actor, async (tx) => {
      const juror = found(await tx.lock(Juror, { id: jurorId }));
      if (juror.state === 'removed') return;
      await tx.update(Juror, { id: jurorId }, { state: 'removed', chair: false, tokenHash: null });
      await this.people.revoke(tx, juror.personId, 'juror', juror.cycleId);
      for (const entryId of await this.entriesOf(tx, jurorId)) {
        await this.blocker.release(tx, { jurorId, entryId });
      }
      tx.emit(events.jurorRemoved(jurorId, reason.trim()));
    });
  }

  private async entriesOf(tx: Tx, jurorId: string): Promise<string[]> {
    const rows = await tx.rows<{ entryId: string }>(
      `SELECT DISTINCT entry_id AS "entryId" FROM assignment WHERE juror_id = $1`,
      [jurorId],
    );
    return rows.map(({ entryId }) => entryId);
  }
}

export const refusedIn = ({ state }: Juror): DomainError =>
  new DomainError(juryErrors.jurorStateRefused, { state });
