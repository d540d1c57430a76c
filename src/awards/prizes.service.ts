import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Problem } from '../cycles/domain/problem.js';
import { cleanText } from '../entries/domain/text.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { candidatesOf } from './candidate-rows.js';
import { awardErrors } from './domain/errors.js';
import { type DecisionFacts, prizeGiven, prizeLeftEmpty, prizeTakenBack } from './domain/events.js';
import { moneyShares } from './domain/money-shares.js';
import { decisionProblems } from './domain/prize-decision.js';
import { textProblems } from './domain/texts.js';
import { Award } from './entities/award.entity.js';
import { PrizeDecision } from './entities/prize-decision.entity.js';
import { lockOpenAwards, personOf, refuseWhileScheduled } from './open-awards.js';
import { prizeById, type PrizeRow, prizesOf, revisionOf } from './prize-rows.js';

/** What the jury decided about a prize, as typed. */
export interface Decide {
  /** `revisionOf` the prize that the form showed. */
  revision: string;
  outcome: 'given' | 'empty';
  /** Entries in the order in which the jury named them. */
  laureates: string[];
  /** Of the jury; a must where the prize stays empty. */
  reason: string;
  /** Why an earlier decision is changed; a must then. */
  changeReason: string;
}

/** Decisions about prizes: given, left empty, changed, taken back. */
@Injectable()
export class PrizesService {
  constructor(private readonly database: Database) {}

  /**
   * Decides, or changes what was decided; the same decision once more changes nothing.
   * @throws DomainError 409 where somebody decided otherwise meanwhile; DomainErrors for what the rules refuse
   */
  async decide(actor: Actor, prizeId: string, typed: Decide): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { prize, prizes } = await this.lockPrize(tx, prizeId);
      const decide = withoutTypos(typed);
      if (isSame(prize, decide)) return;
      if (decide.revision !== revisionOf(prize)) throw new DomainError(awardErrors.decisionChanged, {}, 409);
      await this.check(tx, prize, prizes, decide);
      const amountsCents =
        decide.outcome === 'given' ? moneyShares(prize.amountCents, decide.laureates.length) : [];
      await this.writeDecision(tx, prize, decide);
      await this.writeAwards(tx, prize, decide.laureates, amountsCents);
      const before = factsOf(prize);
      const after: DecisionFacts = { outcome: decide.outcome, entryIds: decide.laureates, amountsCents };
      const reason = decide.changeReason || decide.reason;
      const change = { ...(before && { before }), after, ...(reason && { reason }) };
      tx.emit(
        decide.outcome === 'given'
          ? prizeGiven(prize.cycleId, prizeId, decide.laureates, change)
          : prizeLeftEmpty(prize.cycleId, prizeId, change),
      );
    });
  }

  /** Undoes a decision; a prize that is undecided already stays so. */
  async takeBack(actor: Actor, prizeId: string, typed: { revision: string; reason: string }): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { cycle, prize } = await this.lockPrize(tx, prizeId);
      const before = factsOf(prize);
      if (!before) return;
      if (typed.revision !== revisionOf(prize)) throw new DomainError(awardErrors.decisionChanged, {}, 409);
      refuseWhileScheduled(cycle);
      const reason = cleanText(typed.reason).trim();
      const problems = textProblems('reason', reason);
      if (reason === '') problems.push({ key: awardErrors.takeBackReasonMissing, field: 'reason' });
      if (problems.length > 0) throw new DomainErrors(problems);
      await tx.delete(Award, { prizeId });
      await tx.delete(PrizeDecision, { prizeId });
      tx.emit(prizeTakenBack(prize.cycleId, prizeId, { before, reason }));
    });
  }

  private async lockPrize(tx: Tx, prizeId: string) {
    const { cycleId } = found(await prizeById(tx, prizeId));
    const cycle = await lockOpenAwards(tx, cycleId);
    const prizes = await prizesOf(tx, cycleId);
    return { cycle, prizes, prize: found(prizes.find(({ id }) => id === prizeId)) };
  }

  private async check(tx: Tx, prize: PrizeRow, prizes: PrizeRow[], decide: Decide): Promise<void> {
    const others = prizes
      .filter(({ id }) => id !== prize.id)
      .map(({ kind, awards }) => ({ kind, laureates: awards.map(({ entryId }) => entryId) }));
    const candidates = await candidatesOf(tx, prize.cycleId);
    const problems = decisionProblems(prize, { prizeKey: prize.key, ...decide }, candidates, others);
    // The page has one field for all laureates.
    const atField: Problem[] = problems.map(({ field, ...rest }) => ({
      ...rest,
      field: field?.split('.')[0] ?? '',
    }));
    atField.push(
      ...textProblems('reason', decide.reason),
      ...textProblems('changeReason', decide.changeReason),
    );
    if (prize.decision && decide.changeReason === '')
      atField.push({ key: awardErrors.changeReasonMissing, field: 'changeReason' });
    if (atField.length > 0) throw new DomainErrors(unique(atField));
  }

  private async writeDecision(tx: Tx, prize: PrizeRow, { outcome, reason }: Decide): Promise<void> {
    const decided = { outcome, reason, decidedAt: tx.now, decidedById: personOf(tx.actor) };
    if (!prize.decision) {
      await tx.insert(PrizeDecision, { id: newId(), prizeId: prize.id, ...decided, version: 1 });
      return;
    }
    const { id, version } = prize.decision;
    await tx.update(PrizeDecision, { id }, { ...decided, version: version + 1 });
  }

  /** Who keeps the prize keeps the laudation. */
  private async writeAwards(tx: Tx, prize: PrizeRow, entryIds: string[], amounts: number[]): Promise<void> {
    const gone = prize.awards.filter(({ entryId }) => !entryIds.includes(entryId)).map(({ id }) => id);
    if (gone.length > 0) await tx.delete(Award, { id: In(gone) });
    for (const [index, entryId] of entryIds.entries()) {
      const amountCents = amounts[index] ?? 0;
      const kept = prize.awards.find((award) => award.entryId === entryId);
      if (kept) await tx.update(Award, { id: kept.id }, { amountCents });
      else await tx.insert(Award, { id: newId(), prizeId: prize.id, entryId, amountCents, laudation: '' });
    }
  }
}

function withoutTypos(typed: Decide): Decide {
  const laureates = typed.outcome === 'given' ? typed.laureates : [];
  const [reason, changeReason] = [cleanText(typed.reason).trim(), cleanText(typed.changeReason).trim()];
  return { ...typed, laureates, reason, changeReason };
}

function isSame({ decision, awards }: PrizeRow, { outcome, laureates, reason }: Decide): boolean {
  if (decision?.outcome !== outcome || decision.reason !== reason) return false;
  const given = awards.map(({ entryId }) => entryId).toSorted();
  return JSON.stringify(given) === JSON.stringify(laureates.toSorted());
}

function factsOf({ decision, awards }: PrizeRow): DecisionFacts | undefined {
  return (
    (decision && {
      outcome: decision.outcome,
      entryIds: awards.map(({ entryId }) => entryId),
      amountsCents: awards.map(({ amountCents }) => amountCents),
    }) ??
    undefined
  );
}

const unique = (problems: Problem[]): Problem[] =>
  problems.filter(
    (each, i) => problems.findIndex((other) => other.key === each.key && other.field === each.field) === i,
  );
