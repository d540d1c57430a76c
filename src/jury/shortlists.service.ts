import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, found } from '../platform/http/domain-error.js';
import { shortlistChanged, shortlistSaved } from './domain/events.js';
import type { FrozenRanking } from './domain/ranking-rules.js';
import { chosenBy, type ShortlistOrigin, type ShortlistRule } from './domain/shortlist.js';
import { shortlistErrors } from './domain/shortlist-errors.js';
import { Round } from './entities/round.entity.js';
import { RoundResult } from './entities/round-result.entity.js';
import { Shortlist } from './entities/shortlist.entity.js';
import { ShortlistEntry } from './entities/shortlist-entry.entity.js';

/** An entry that goes on or not against the rule, or by it again. */
export interface HandChange {
  readonly entryId: string;
  readonly origin: ShortlistOrigin;
  readonly reason: string;
  /** Of the shortlist that the page showed. */
  readonly version: number;
}

/** Which entries of a closed round go on: by a rule, and single ones by hand. */
@Injectable()
export class ShortlistsService {
  constructor(private readonly database: Database) {}

  /**
   * Saves what a rule takes. What was added or taken out by hand stays so. The same once more changes nothing.
   * @param version of the shortlist that the page showed, 0 for none
   * @throws DomainError 409 where somebody was faster
   */
  async save(actor: Actor, roundId: string, rule: ShortlistRule, version: number): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { list, entries, result, hash } = await held(tx, roundId);
      if (list && JSON.stringify(sorted(list.rule)) === JSON.stringify(sorted(rule))) return;
      if ((list?.version ?? 0) !== version) throw new DomainError(shortlistErrors.stale, {}, 409);
      const byHand = entries.filter(({ origin }) => origin !== 'rule');
      const hands = new Set(byHand.map(({ entryId }) => entryId));
      const { entryIds, cut } = chosenBy(rule, result);
      const chosen = entryIds.filter((entryId) => !hands.has(entryId));
      if (chosen.length === 0 && !byHand.some(({ origin }) => origin === 'added'))
        throw new DomainError(shortlistErrors.nobody, {}, 422, 'amount');
      const id = list?.id ?? newId();
      const saved = { rule, hash, version: version + 1, savedAt: tx.now, savedById: tx.actor.personId! };
      if (list) await tx.update(Shortlist, { id }, saved);
      else await tx.insert(Shortlist, { id, roundId, ...saved });
      await tx.delete(ShortlistEntry, { shortlistId: id, origin: 'rule' });
      const rows = chosen.map((entryId) => row(id, entryId, 'rule', null));
      if (rows.length > 0) await tx.insert(ShortlistEntry, rows);
      const after = { ...rule, entries: chosen.length, cutGroups: cut.length };
      tx.emit(shortlistSaved(roundId, list ? { ...list.rule } : null, after));
    });
  }

  /**
   * Adds an entry, takes one out, or leaves it to the rule again; every time with a reason. The same once more changes nothing.
   * @throws DomainError 409 where somebody was faster
   */
  async changeByHand(
    actor: Actor,
    roundId: string,
    { entryId, origin, reason, version }: HandChange,
  ): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { list, entries, result } = await held(tx, roundId);
      if (!list) throw new DomainError(shortlistErrors.noRuleYet);
      if (!result.overall.some((each) => each.entryId === entryId))
        throw new DomainError(shortlistErrors.entryUnknown, {}, 422, 'entryId');
      if (reason.trim() === '') throw new DomainError(shortlistErrors.reasonMissing, {}, 422, 'reason');
      const before = entries.find((each) => each.entryId === entryId);
      if (before?.origin === origin && (origin === 'rule' || before.reason === reason.trim())) return;
      if (list.version !== version) throw new DomainError(shortlistErrors.stale, {}, 409);
      const taken = chosenBy(list.rule as ShortlistRule, result).entryIds.includes(entryId);
      await tx.delete(ShortlistEntry, { shortlistId: list.id, entryId });
      if (origin !== 'rule' || taken)
        await tx.insert(
          ShortlistEntry,
          row(list.id, entryId, origin, origin === 'rule' ? null : reason.trim()),
        );
      await tx.update(Shortlist, { id: list.id }, { version: list.version + 1 });
      tx.emit(shortlistChanged(roundId, entryId, before?.origin ?? 'none', origin, reason.trim()));
    });
  }
}

const row = (shortlistId: string, entryId: string, origin: ShortlistOrigin, reason: string | null) => ({
  id: newId(),
  shortlistId,
  entryId,
  origin,
  reason,
});

const sorted = (rule: object) => Object.entries(rule).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** The closed round with its result and its shortlist, as long as no later round has begun. An opening comes before or afterwards. */
async function held(tx: Tx, roundId: string) {
  const round = found(await tx.lock(Round, { id: roundId }));
  const frozen = await tx.findOne(RoundResult, { roundId });
  if (round.state !== 'closed' || !frozen) throw new DomainError(shortlistErrors.roundNotClosed);
  const later = await tx.rows<{ state: string }>(
    `SELECT state FROM round WHERE cycle_id = $1 AND calibrates_id IS NULL AND id <> $2
        AND (number > $3 OR entries_from_id = $2) FOR SHARE`,
    [round.cycleId, roundId, round.number],
  );
  if (later.some(({ state }) => state !== 'planned')) throw new DomainError(shortlistErrors.nextRoundOpen);
  const list = await tx.findOne(Shortlist, { roundId });
  const entries = list ? await tx.find(ShortlistEntry, { shortlistId: list.id }) : [];
  return { list, entries, result: frozen.result as FrozenRanking, hash: frozen.hash };
}
