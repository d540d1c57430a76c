import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { entryParties, lockJurors, type PairScope } from './conflict-facts.js';
import type { Pair } from './domain/assignment.js';
import { addConflict } from './conflict-writer.js';
import { type ConflictRule, derivedConflicts } from './domain/conflicts.js';
import { juryErrors } from './domain/errors.js';
import * as events from './domain/events.js';
import { conflictReasonProblem } from './domain/sheet-state.js';
import { ConflictDeclaration } from './entities/conflict-declaration.entity.js';
import { ConflictHint } from './entities/conflict-hint.entity.js';
import { ConflictOfInterest } from './entities/conflict.entity.js';
import { Juror } from './entities/juror.entity.js';
import { PairBlocker } from './pair-blocker.service.js';

/** Rules whose text says which organisation or which house it was; of the others nothing is noted. */
const telling = new Set(['partnerOrganisation', 'emailDomain']);

const keyOf = (row: { jurorId: string; entryId: string; rule: string }) =>
  `${row.jurorId} ${row.entryId} ${row.rule}`;
const byKey = <R extends Parameters<typeof keyOf>[0]>(rows: readonly R[]) =>
  new Map(rows.map((row) => [keyOf(row), row]));
const idOf = ({ id }: { id: string }) => id;

function takeFrom<V>(rows: Map<string, V>, key: string): V | undefined {
  const row = rows.get(key);
  rows.delete(key);
  return row;
}

/** Conflicts of interest: derived by rule, set and lifted by organisers. What jurors declare: `declarations.service.ts`. */
@Injectable()
export class ConflictsService {
  constructor(
    private readonly database: Database,
    private readonly blocker: PairBlocker,
  ) {}

  /** Brings what rules find in scope up to how things are now: conflicts, and hints to look closely. */
  async derive(tx: Tx, scope: PairScope): Promise<void> {
    const jurors = await lockJurors(tx, scope);
    const entries = jurors.length > 0 ? await entryParties(tx, scope) : [];
    if (entries.length === 0) return;
    const inScope = { jurorId: In(jurors.map(idOf)), entryId: In(entries.map(idOf)) };
    const conflicts = byKey(await tx.find(ConflictOfInterest, { source: 'derived', ...inScope }));
    const hints = byKey(await tx.find(ConflictHint, inScope));
    for (const juror of jurors) {
      for (const entry of entries) {
        const pair = { jurorId: juror.id, entryId: entry.id };
        for (const { rule, effect, detail } of derivedConflicts(juror, entry)) {
          const key = keyOf({ ...pair, rule });
          if (effect === 'asks') await this.hint(tx, pair, rule, detail, takeFrom(hints, key));
          else if (!conflicts.delete(key)) await this.block(tx, pair, rule, detail);
        }
      }
    }
    for (const row of conflicts.values()) await this.drop(tx, row);
    for (const { id } of hints.values()) await tx.delete(ConflictHint, { id });
  }

  /**
   * An organiser bars a juror from an entry.
   * @throws DomainErrors without a reason, DomainError 404 for a pair of different cycles
   */
  async set(actor: Actor, pair: Pair, reason: string): Promise<void> {
    const problem = conflictReasonProblem(reason);
    if (problem) throw new DomainErrors([problem]);
    await this.database.transaction(actor, async (tx) => {
      const juror = found(await tx.lock(Juror, { id: pair.jurorId }));
      const [entry] = await tx.rows(
        `SELECT 1 FROM entry WHERE id = $1 AND cycle_id = $2 AND state <> 'draft'`,
        [pair.entryId, juror.cycleId],
      );
      found(entry);
      if (!(await addConflict(tx, pair, 'set', reason.trim()))) return;
      tx.emit(events.conflictSet(pair.jurorId, pair.entryId, reason.trim()));
      await this.blocker.block(tx, pair);
    });
  }

  /**
   * An organiser lifts what a person declared or set; what rules find stays. Lifting it twice is fine.
   * @throws DomainError where a submitted sheet is excluded by it: that would change a decision behind the jury's back
   * @returns the juror, undefined where it is gone already
   */
  async lift(actor: Actor, conflictId: string, reason: string): Promise<string | undefined> {
    const problem = conflictReasonProblem(reason);
    if (problem) throw new DomainErrors([problem]);
    return this.database.transaction(actor, async (tx) => {
      const row = await tx.lock(ConflictOfInterest, { id: conflictId });
      if (!row) return undefined;
      if (row.source === 'derived') throw new DomainError(juryErrors.conflictDerived);
      if (await this.blocker.hasSheet(tx, row)) throw new DomainError(juryErrors.conflictWithSheet);
      await tx.delete(ConflictOfInterest, { id: row.id });
      tx.emit(events.conflictLifted(row.jurorId, row.entryId, row.source, reason.trim()));
      return row.jurorId;
    });
  }

  private async block(tx: Tx, pair: Pair, rule: ConflictRule, detail: string): Promise<void> {
    const note = telling.has(rule) ? detail : '';
    const row = { id: newId(), ...pair, source: 'derived' as const, rule, note, since: tx.now };
    await tx.insert(ConflictOfInterest, row);
    await tx.delete(ConflictDeclaration, { ...pair });
    tx.emit(events.conflictDerived(pair.jurorId, pair.entryId, rule));
    await this.blocker.block(tx, pair);
  }

  /** What is new, or found elsewhere than before, the juror has not considered yet: an earlier declaration does not cover it. */
  private async hint(
    tx: Tx,
    pair: Pair,
    rule: ConflictRule,
    note: string,
    known: ConflictHint | undefined,
  ): Promise<void> {
    if (known?.note === note) return;
    if (known) await tx.delete(ConflictHint, { id: known.id });
    await tx.insert(ConflictHint, { id: newId(), ...pair, rule, note, since: tx.now });
    const declared = await tx.findOne(ConflictDeclaration, { ...pair });
    if (declared) await tx.delete(ConflictDeclaration, { id: declared.id });
    tx.emit(events.conflictSuspected(pair.jurorId, pair.entryId, rule, declared !== null));
  }

  /** A rule that no longer holds frees the pair, unless a sheet was excluded by it. */
  private async drop(tx: Tx, row: ConflictOfInterest): Promise<void> {
    if (await this.blocker.hasSheet(tx, row)) return;
    await tx.delete(ConflictOfInterest, { id: row.id });
    tx.emit(events.conflictVanished(row.jurorId, row.entryId, row.rule));
  }
}
