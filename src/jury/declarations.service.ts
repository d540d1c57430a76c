import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainErrors, notFound } from '../platform/http/domain-error.js';
import { addConflict } from './conflict-writer.js';
import type { Pair } from './domain/assignment.js';
import * as events from './domain/events.js';
import { remarkProblem } from './domain/sheet-state.js';
import { ConflictDeclaration } from './entities/conflict-declaration.entity.js';
import { Juror } from './entities/juror.entity.js';
import { visibleToJuror } from './juror-access.js';
import { PairBlocker } from './pair-blocker.service.js';

/** What a juror declares of one assignment. */
export interface Verdict {
  assignmentId: string;
  free: boolean;
  /** Of a conflict; empty where none is given. */
  reason: string;
}

/** A juror declares, by title and applicant alone, to be free of conflicts with an entry or not. Only then does it open. */
@Injectable()
export class DeclarationsService {
  constructor(
    private readonly database: Database,
    private readonly blocker: PairBlocker,
  ) {}

  /**
   * Saying the same twice is fine.
   * @throws DomainError 404 where no such entry exists for this juror
   */
  async declare(actor: Actor, personId: string, verdict: Verdict): Promise<void> {
    refuseLong([verdict]);
    await this.database.transaction(actor, async (tx) => {
      const known = await this.write(tx, personId, verdict);
      if (!known) await this.mustBeDeclared(tx, personId, verdict);
    });
  }

  /**
   * All that were answered on one page. What is not there any more, since a rule or the organiser came first, is left out.
   * @returns how many were declared free and how many in conflict
   */
  async declareAll(
    actor: Actor,
    personId: string,
    verdicts: readonly Verdict[],
  ): Promise<{ free: number; conflicts: number }> {
    refuseLong(verdicts);
    return this.database.transaction(actor, async (tx) => {
      const done: Verdict[] = [];
      for (const verdict of verdicts.toSorted((a, b) => (a.assignmentId < b.assignmentId ? -1 : 1)))
        if (await this.write(tx, personId, verdict)) done.push(verdict);
      const free = done.filter((each) => each.free).length;
      return { free, conflicts: done.length - free };
    });
  }

  /** Whether the entry is there for the juror. */
  private async write(tx: Tx, personId: string, { assignmentId, free, reason }: Verdict): Promise<boolean> {
    const [pair] = await tx.rows<Pair>(
      `SELECT a.juror_id AS "jurorId", a.entry_id AS "entryId" ${visibleToJuror} AND a.id = $2`,
      [personId, assignmentId],
    );
    if (!pair) return false;
    await tx.lock(Juror, { id: pair.jurorId });
    if (free) {
      if (await addDeclaration(tx, pair)) tx.emit(events.conflictDenied(pair.jurorId, pair.entryId));
    } else if (await addConflict(tx, pair, 'declared', reason)) {
      tx.emit(events.conflictDeclared(pair.jurorId, pair.entryId, assignmentId, reason));
      await this.blocker.block(tx, pair);
    }
    return true;
  }

  /** The second click of a declared conflict: its assignment is gone, its event tells that it was this juror's. */
  private async mustBeDeclared(tx: Tx, personId: string, { assignmentId, free }: Verdict): Promise<void> {
    const [declared] = await tx.rows(
      `SELECT 1 FROM domain_event v JOIN juror j ON j.id::text = v.subject_id
        WHERE v.type = 'ConflictDeclared' AND v.payload->>'assignmentId' = $2 AND j.person_id = $1`,
      [personId, assignmentId],
    );
    if (!declared || free) throw notFound();
  }
}

/** Whether the row is new. */
async function addDeclaration(tx: Tx, pair: Pair): Promise<boolean> {
  const row = { id: newId(), ...pair, declaredAt: tx.now };
  const insert = tx.manager.createQueryBuilder().insert().into(ConflictDeclaration).values(row);
  const { raw } = await insert.orIgnore().returning('id').execute();
  return (raw as unknown[]).length > 0;
}

function refuseLong(verdicts: readonly Verdict[]): void {
  const problems = verdicts.flatMap(({ reason }) => remarkProblem(reason, 'reason') ?? []);
  if (problems.length > 0) throw new DomainErrors(problems);
}
