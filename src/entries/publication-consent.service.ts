import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { found } from '../platform/http/domain-error.js';
import { publicationConsentGiven, publicationConsentWithdrawn } from './domain/events.js';
import { Entry } from './entities/entry.entity.js';
import { lockEntryOf } from './entry-access.js';
import { releaseOf } from './released-answers.js';

/** Consent to the publication of answers after it was given with a submission, which itself stays as it is. */
@Injectable()
export class PublicationConsentService {
  constructor(private readonly database: Database) {}

  /**
   * Withdraws it, or lets it count again. Twice is once.
   * @throws DomainError 404 for strangers, and where the last submission released nothing
   */
  async change(actor: Actor, entryId: string, personId: string, holds: boolean): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await lockEntryOf(tx, entryId, personId);
      const { withdrawnAt } = found(await releaseOf(tx, entryId));
      if (holds === (withdrawnAt === null)) return;
      await tx.update(Entry, { id: entryId }, { publicationWithdrawnAt: holds ? null : tx.now });
      tx.emit(holds ? publicationConsentGiven(entryId) : publicationConsentWithdrawn(entryId));
    });
  }
}
