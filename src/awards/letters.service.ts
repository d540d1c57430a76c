import { Injectable } from '@nestjs/common';
import { refusal } from '../cycles/domain/phase.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors } from '../platform/http/domain-error.js';
import { awardErrors } from './domain/errors.js';
import { lettersReleased } from './domain/events.js';
import { lettersProblems } from './domain/letters.js';
import { LetterPlan } from './entities/letter-plan.entity.js';
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
    return this.database.transaction(actor, (tx) => this.releaseIn(tx, cycleId, announced, personOf(actor)));
  }

  /**
   * Releases what was prepared, in the name of the person who prepared it.
   * @returns how many letters; 0 where nothing is prepared or they were released already
   */
  async releasePlanned(tx: Tx, cycleId: string): Promise<number> {
    const plan = await tx.findOne(LetterPlan, { cycleId });
    if (!plan) return 0;
    return (await this.releaseIn(tx, cycleId, plan, plan.plannedById, true)) ? plan.letters : 0;
  }

  private async releaseIn(
    tx: Tx,
    cycleId: string,
    announced: AnnouncedLetters,
    releasedById: string,
    planned = false,
  ): Promise<boolean> {
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
    await tx.insert(LetterRelease, { id: newId(), cycleId, letters, releasedAt: tx.now, releasedById });
    await tx.delete(LetterPlan, { cycleId });
    tx.emit(lettersReleased(cycleId, letters, planned));
    return true;
  }
}
