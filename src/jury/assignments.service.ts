import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { problem, type Problem } from '../cycles/domain/problem.js';
import { type AssignmentPlan, everyoneScoresAll, type Pair } from './domain/assignment.js';
import { juryErrors } from './domain/errors.js';
import { Assignment } from './entities/assignment.entity.js';
import type { RowSource } from '../platform/database/row-source.js';

export interface CyclePlan extends AssignmentPlan {
  jurors: { id: string; name: string }[];
  entries: { id: string; reference: string; title: string }[];
}

/** Who scores what: everyone everything but their conflicts. */
@Injectable()
export class AssignmentsService {
  /** What the rule gives for a cycle as it stands. */
  async plan(source: RowSource, cycleId: string): Promise<CyclePlan> {
    const jurors = await source.rows<CyclePlan['jurors'][number]>(
      `SELECT j.id, p.name FROM juror j JOIN person p ON p.id = j.person_id
        WHERE j.cycle_id = $1 AND j.state = 'accepted' ORDER BY j.id`,
      [cycleId],
    );
    const entries = await source.rows<CyclePlan['entries'][number]>(
      `SELECT id, reference, title FROM entry WHERE cycle_id = $1 AND state = 'admitted' ORDER BY reference, id`,
      [cycleId],
    );
    const conflicts = await source.rows<Pair>(
      `SELECT x.juror_id AS "jurorId", x.entry_id AS "entryId"
         FROM conflict_of_interest x JOIN juror j ON j.id = x.juror_id WHERE j.cycle_id = $1`,
      [cycleId],
    );
    const idOf = ({ id }: { id: string }) => id;
    return { jurors, entries, ...everyoneScoresAll(jurors.map(idOf), entries.map(idOf), conflicts) };
  }

  uncoveredProblems({ entries, uncovered }: CyclePlan): Problem[] {
    return entries
      .filter(({ id }) => uncovered.includes(id))
      .map(({ reference, title }) => problem(juryErrors.entryUncovered, { reference, title }));
  }

  /** Adds the pairs that are not assigned yet; returns how many. */
  async assign(tx: Tx, roundId: string, pairs: readonly Pair[]): Promise<number> {
    const present = await tx.find(Assignment, { roundId });
    const keyOf = ({ jurorId, entryId }: Pair) => `${jurorId} ${entryId}`;
    const known = new Set(present.map(keyOf));
    const rows = pairs
      .filter((pair) => !known.has(keyOf(pair)))
      .map(({ jurorId, entryId }) => ({ id: newId(), roundId, jurorId, entryId, assignedAt: tx.now }));
    const most = 1_000;
    for (let from = 0; from < rows.length; from += most)
      await tx.insert(Assignment, rows.slice(from, from + most));
    return rows.length;
  }
}
