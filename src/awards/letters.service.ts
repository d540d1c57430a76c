import { Injectable } from '@nestjs/common';
import { refusal } from '../cycles/domain/phase.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import { DomainError, DomainErrors } from '../platform/http/domain-error.js';
import { awardErrors } from './domain/errors.js';
import { lettersReleased } from './domain/events.js';
import { lettersProblems } from './domain/letters.js';
import { LetterRelease } from './entities/letter-release.entity.js';
import { lockCycle, personOf } from './open-awards.js';
import { prizesOf } from './prize-rows.js';
import { listOf, recipientsOf, unscreenedOf } from './recipient-rows.js';
import { undecided } from './undecided.js';

/** What the page announced to the person who releases. */
export interface AnnouncedLetters {
  letters: number;
  /** `listOf` the recipients. */
  list: string;
}

@Injectable()
export class LettersService {
  constructor(private readonly database: Database) {}

  /**
   * Releases the letters of a cycle, once: they say what is decided now, and decisions are locked from then on.
   * @returns false where they were released already
   * @throws DomainError 409 where others would get letters than announced
   */
  async release(actor: Actor, cycleId: string, announced: AnnouncedLetters): Promise<boolean> {
    return this.database.transaction(actor, async (tx) => {
      // Nobody withdraws or is screened anew between the count and the release. Entries before the cycle, as in submitting.
      await tx.rows('SELECT id FROM entry WHERE cycle_id = $1 ORDER BY id FOR SHARE', [cycleId]);
      const cycle = await lockCycle(tx, cycleId);
      if (cycle.letters) return false;
      const refused = refusal(cycle.schedule, 'publish', tx.now);
      if (refused) throw new DomainErrors([refused]);
      const recipients = await recipientsOf(tx, cycleId);
      const letters = recipients.length;
      const problems = [
        ...lettersProblems({ alreadyReleased: false, letters, unscreened: await unscreenedOf(tx, cycleId) }),
        ...undecided(await prizesOf(tx, cycleId)),
      ];
      if (problems.length > 0) throw new DomainErrors(problems);
      if (announced.letters !== letters || announced.list !== listOf(recipients)) {
        throw new DomainError(awardErrors.lettersChanged, { announced: announced.letters, letters }, 409);
      }
      const released = { letters, releasedAt: tx.now, releasedById: personOf(actor) };
      await tx.insert(LetterRelease, { id: newId(), cycleId, ...released });
      tx.emit(lettersReleased(cycleId, letters));
      return true;
    });
  }
}
