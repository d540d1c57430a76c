import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { problem, type Problem } from '../cycles/domain/problem.js';
import { type AssignmentPlan, everyoneScoresAll, type Pair } from './domain/assignment.js';
import { juryErrors } from './domain/errors.js';
import { Assignment } from './entities/assignment.entity.js';
import type { RowSource } from '../platform/database/row-source.js';
import { entriesOf, jurorsOf, type MemberEntry, type MemberJuror } from './round-members.js';

export interface RoundPlan extends AssignmentPlan {
  jurors: MemberJuror[];
  entries: MemberEntry[];
}

/** Who scores what: everyone everything but their conflicts. */
@Injectable()
export class AssignmentsService {
  /** What the rule gives for a round as it stands. */
  async plan(source: RowSource, roundId: string): Promise<RoundPlan> {
    const jurors = await jurorsOf(source, roundId);
    const entries = await entriesOf(source, roundId);
    const conflicts = await source.rows<Pair>(
      `SELECT x.juror_id AS "jurorId", x.entry_id AS "entryId"
         FROM conflict_of_interest x JOIN juror j ON j.id = x.juror_id
         JOIN round r ON r.cycle_id = j.cycle_id WHERE r.id = $1`,
      [roundId],
    );
    const idOf = ({ id }: { id: string }) => id;
    return { jurors, entries, ...everyoneScoresAll(jurors.map(idOf), entries.map(idOf), conflicts) };
  }

  uncoveredProblems({ entries, uncovered }: RoundPlan): Problem[] {
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
