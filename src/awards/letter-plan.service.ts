import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import { DomainError, DomainErrors } from '../platform/http/domain-error.js';
import { awardErrors } from './domain/errors.js';
import { lettersReleaseCalledBack, lettersReleasePlanned } from './domain/events.js';
import { planProblems } from './domain/letters.js';
import { LetterPlan } from './entities/letter-plan.entity.js';
import type { AnnouncedLetters } from './letters.service.js';
import { lockCycle, personOf } from './open-awards.js';
import { listOf, recipientsOf } from './recipient-rows.js';

@Injectable()
export class LetterPlanService {
  constructor(private readonly database: Database) {}

  /**
   * Prepares the release for an instant, or moves it; the same once more changes nothing. Prizes may still change until then, the list of
   * who gets which letter may not: then the release fails and organisers are told.
   * @throws DomainError 409 where the list has changed since the page, or the letters were released meanwhile
   */
  async plan(
    actor: Actor,
    cycleId: string,
    releaseAt: Temporal.Instant | undefined,
    { letters, list }: AnnouncedLetters,
  ): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const cycle = await lockCycle(tx, cycleId);
      if (cycle.letters) throw new DomainError(awardErrors.lettersAlreadyReleased, {}, 409);
      const problems = planProblems(releaseAt, cycle.schedule.milestones, tx.now);
      if (problems.length > 0) throw new DomainErrors(problems);
      const recipients = await recipientsOf(tx, cycleId);
      if (recipients.length === 0) throw new DomainError(awardErrors.lettersNone);
      if (letters !== recipients.length || list !== listOf(recipients))
        throw new DomainError(
          awardErrors.lettersChanged,
          { announced: letters, letters: recipients.length },
          409,
        );
      const earlier = await tx.findOne(LetterPlan, { cycleId });
      const at = releaseAt!;
      if (earlier && earlier.releaseAt.equals(at) && earlier.list === list) return;
      const planned = { releaseAt: at, letters, list, plannedAt: tx.now, plannedById: personOf(actor) };
      if (earlier) await tx.update(LetterPlan, { cycleId }, planned);
      else await tx.insert(LetterPlan, { id: newId(), cycleId, ...planned });
      tx.emit(lettersReleasePlanned(cycleId, at, letters, earlier?.releaseAt ?? null));
    });
  }

  /** Nothing is released by itself any more; where nothing was prepared, nothing happens. */
  async callBack(actor: Actor, cycleId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await lockCycle(tx, cycleId);
      if ((await tx.delete(LetterPlan, { cycleId })) > 0) tx.emit(lettersReleaseCalledBack(cycleId));
    });
  }
}
