import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found, notFound } from '../platform/http/domain-error.js';
import { entryParties, lockJurors, type PairScope } from './conflict-facts.js';
import type { Pair } from './domain/assignment.js';
import { derivedConflicts } from './domain/conflicts.js';
import { juryErrors } from './domain/errors.js';
import * as events from './domain/events.js';
import { conflictReasonProblem, remarkProblem } from './domain/sheet-state.js';
import { ConflictOfInterest } from './entities/conflict.entity.js';
import { Juror } from './entities/juror.entity.js';
import { visibleToJuror } from './juror-access.js';
import { PairBlocker } from './pair-blocker.service.js';

/** Rules whose text says which organisation or which house it was; of the others nothing is noted. */
const telling = new Set(['partnerOrganisation', 'emailDomain']);

/** Conflicts of interest: derived by rule, declared by jurors, set and lifted by organisers. */
@Injectable()
export class ConflictsService {
  constructor(
    private readonly database: Database,
    private readonly blocker: PairBlocker,
  ) {}

  /** Brings the derived conflicts in scope up to what the rules find now. */
  async derive(tx: Tx, scope: PairScope): Promise<void> {
    const jurors = await lockJurors(tx, scope);
    const entries = jurors.length > 0 ? await entryParties(tx, scope) : [];
    if (entries.length === 0) return;
    const known = await tx.find(ConflictOfInterest, {
      source: 'derived',
      jurorId: In(jurors.map(({ id }) => id)),
      entryId: In(entries.map(({ id }) => id)),
    });
    const keyOf = (row: { jurorId: string; entryId: string; rule: string }) =>
      `${row.jurorId} ${row.entryId} ${row.rule}`;
    const present = new Map(known.map((row) => [keyOf(row), row]));
    for (const juror of jurors) {
      for (const entry of entries) {
        const pair = { jurorId: juror.id, entryId: entry.id };
        for (const { rule, detail } of derivedConflicts(juror, entry)) {
          if (present.delete(keyOf({ ...pair, rule }))) continue;
          const note = telling.has(rule) ? detail : '';
          await tx.insert(ConflictOfInterest, {
            id: newId(),
            ...pair,
            source: 'derived',
            rule,
            note,
            since: tx.now,
          });
          tx.emit(events.conflictDerived(juror.id, entry.id, rule));
          await this.blocker.block(tx, pair);
        }
      }
    }
    for (const row of present.values()) await this.drop(tx, row);
  }

  /**
   * A juror says of an entry assigned to them that they are in conflict; saying it twice is fine.
   * @throws DomainError 404 where no such entry exists for this juror
   */
  async declare(actor: Actor, personId: string, assignmentId: string, reason: string): Promise<void> {
    const tooLong = remarkProblem(reason, 'reason');
    if (tooLong) throw new DomainErrors([tooLong]);
    await this.database.transaction(actor, async (tx) => {
      const [pair] = await tx.rows<Pair>(
        `SELECT a.juror_id AS "jurorId", a.entry_id AS "entryId" ${visibleToJuror} AND a.id = $2`,
        [personId, assignmentId],
      );
      if (!pair) return this.mustBeDeclared(tx, personId, assignmentId);
      await tx.lock(Juror, { id: pair.jurorId });
      if (!(await this.add(tx, pair, 'declared', reason))) return;
      tx.emit(events.conflictDeclared(pair.jurorId, pair.entryId, assignmentId, reason));
      await this.blocker.block(tx, pair);
    });
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
      if (!(await this.add(tx, pair, 'set', reason.trim()))) return;
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

  /** Whether the row is new. */
  private async add(tx: Tx, pair: Pair, source: 'declared' | 'set', note: string): Promise<boolean> {
    const row = { id: newId(), ...pair, source, rule: '', note, since: tx.now };
    const insert = tx.manager.createQueryBuilder().insert().into(ConflictOfInterest).values(row);
    const { raw } = await insert.orIgnore().returning('id').execute();
    return (raw as unknown[]).length > 0;
  }

  /** A rule that no longer holds frees the pair, unless a sheet was excluded by it. */
  private async drop(tx: Tx, row: ConflictOfInterest): Promise<void> {
    if (await this.blocker.hasSheet(tx, row)) return;
    await tx.delete(ConflictOfInterest, { id: row.id });
    tx.emit(events.conflictVanished(row.jurorId, row.entryId, row.rule));
  }

  /** The second click of a declaration: its assignment is gone, its event tells that it was this juror's. */
  private async mustBeDeclared(tx: Tx, personId: string, assignmentId: string): Promise<void> {
    const [declared] = await tx.rows(
      `SELECT 1 FROM domain_event v JOIN juror j ON j.id::text = v.subject_id
        WHERE v.type = 'ConflictDeclared' AND v.payload->>'assignmentId' = $2 AND j.person_id = $1`,
      [personId, assignmentId],
    );
    if (!declared) throw notFound();
  }
}
