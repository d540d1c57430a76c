import { Injectable } from '@nestjs/common';
import { Prize } from '../cycles/entities/prize.entity.js';
import { cleanText } from '../entries/domain/text.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { type AdditionalPrize, additionalPrizeProblems } from './domain/additional-prize.js';
import { awardErrors } from './domain/errors.js';
import { laudationWritten, prizeDropped, prizeInvented } from './domain/events.js';
import { longest, textProblems } from './domain/texts.js';
import { Award } from './entities/award.entity.js';
import { lockCycle, lockOpenAwards, refuseWhileScheduled } from './open-awards.js';
import { prizeById, prizeOfAward, textRevision } from './prize-rows.js';

export interface InventedPrize extends AdditionalPrize {
  /** Chosen by the form, so that the same form sent twice makes one prize. */
  id: string;
  titleEn: string;
}

/** What the jury adds in its meeting: prizes that nobody announced, and laudations. */
@Injectable()
export class AdditionalPrizesService {
  constructor(private readonly database: Database) {}

  /** @throws DomainErrors for what the rules refuse, each at its field */
  async invent(actor: Actor, cycleId: string, typed: InventedPrize): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const cycle = await lockOpenAwards(tx, cycleId);
      if (await tx.findOne(Prize, { id: typed.id })) return;
      refuseWhileScheduled(cycle);
      const prize = {
        ...typed,
        title: cleanText(typed.title).trim(),
        titleEn: cleanText(typed.titleEn).trim(),
      };
      const problems = additionalPrizeProblems(
        prize,
        cycle.sizeClasses.map(({ key }) => key),
      );
      if (problems.length > 0) throw new DomainErrors(problems);
      const [last] = await tx.rows<{ position: number }>(
        'SELECT coalesce(max(position), 0) AS position FROM prize WHERE cycle_id = $1',
        [cycleId],
      );
      const amountCents = prize.amountCents ?? 0;
      await tx.insert(Prize, {
        id: prize.id,
        cycleId,
        sizeClassId: cycle.sizeClasses.find(({ key }) => key === prize.sizeClass)?.id ?? null,
        kind: 'special',
        key: `additional-${prize.id}`,
        title: { de: prize.title, ...(prize.titleEn && { en: prize.titleEn }) },
        place: null,
        amountCents,
        position: (last?.position ?? 0) + 1,
        additional: true,
      });
      tx.emit(prizeInvented(cycleId, prize.id, amountCents));
    });
  }

  /** Removes a prize of the jury about which nothing is decided. Announced prizes stay. */
  async drop(actor: Actor, prizeId: string, reason: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { cycleId } = found(await prizeById(tx, prizeId));
      await lockOpenAwards(tx, cycleId);
      const prize = found(await prizeById(tx, prizeId));
      if (!prize.additional) throw new DomainError(awardErrors.prizeAnnounced);
      if (prize.decision) throw new DomainError(awardErrors.prizeDecided);
      const why = cleanText(reason).trim();
      if (why === '') throw new DomainError(awardErrors.takeBackReasonMissing, {}, 422, 'reason');
      const problems = textProblems('reason', why);
      if (problems.length > 0) throw new DomainErrors(problems);
      await tx.delete(Prize, { id: prizeId });
      tx.emit(prizeDropped(cycleId, prizeId, why));
    });
  }

  /**
   * Writes what the public reads about a laureate. Wording is no decision: it stays open after the letters and after publication.
   * @throws DomainError 409 where somebody wrote it meanwhile: `seen` is the `textRevision` that the form showed
   */
  async describe(actor: Actor, awardId: string, seen: string, laudation: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { prizeId, cycleId } = found(await prizeOfAward(tx, awardId));
      await lockCycle(tx, cycleId);
      const award = found(await tx.lock(Award, { id: awardId }));
      const text = cleanText(laudation).trim();
      if (text === award.laudation) return;
      if (seen !== textRevision(award.laudation)) throw new DomainError(awardErrors.decisionChanged, {}, 409);
      const problems = textProblems('laudation', text, longest.laudation);
      if (problems.length > 0) throw new DomainErrors(problems);
      await tx.update(Award, { id: awardId }, { laudation: text });
      tx.emit(laudationWritten(cycleId, prizeId, award.entryId, [...text].length));
    });
  }
}
