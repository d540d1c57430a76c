import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/new-id.js';
import type { RowSource } from '../platform/database/row-source.js';
import type { Tx } from '../platform/database/tx.js';
import { Clock } from '../platform/clock/clock.js';
import { problem, type Problem } from '../cycles/domain/problem.js';
import { assignByFlow } from './domain/assign-by-flow.js';
import type { AssigningRule } from './domain/assigning.js';
import { type AssignmentPlan, everyoneScoresAll, type Pair } from './domain/assignment.js';
import { juryErrors } from './domain/errors.js';
import { pairKey } from './domain/roster.js';
import type { Shortage } from './domain/shortage.js';
import { Assignment } from './entities/assignment.entity.js';
import type { MemberEntry, MemberJuror } from './round-members.js';
import { type NamedRoster, rosterOf } from './roster-rows.js';

export interface RoundPlan extends AssignmentPlan {
  rule: AssigningRule;
  perEntry: number;
  jurors: MemberJuror[];
  entries: MemberEntry[];
  /** Entries that get fewer jurors than the rule says. */
  shortages: readonly Shortage[];
  /** What the rule cannot keep. */
  problems: Problem[];
}

/** Who scores what by the rule of the round. */
@Injectable()
export class AssignmentsService {
  constructor(private readonly clock: Clock) {}

  /** What the rule gives for a round as it stands; what stands is never taken back. */
  async plan(source: RowSource, roundId: string): Promise<RoundPlan> {
    const [round] = await source.rows<{ rule: AssigningRule; perEntry: number }>(
      'SELECT assigning AS rule, per_entry AS "perEntry" FROM round WHERE id = $1',
      [roundId],
    );
    const roster = await rosterOf(source, roundId, this.clock.now());
    const { rule = 'everyone', perEntry = 0 } = round ?? {};
    const planned = rule === 'everyone' ? everyone(roster) : byFlow(roster, perEntry);
    return { rule, perEntry, jurors: roster.jurors, entries: roster.entries, ...planned };
  }

  uncoveredProblems({ entries, uncovered }: RoundPlan): Problem[] {
    return entries
      .filter(({ id }) => uncovered.includes(id))
      .map(({ reference, title }) => problem(juryErrors.entryUncovered, { reference, title }));
  }

  /** Adds the pairs that are not assigned yet; returns how many. */
  async assign(tx: Tx, roundId: string, pairs: readonly Pair[]): Promise<number> {
    const present = await tx.find(Assignment, { roundId });
    const known = new Set(present.map(pairKey));
    const rows = pairs
      .filter((pair) => !known.has(pairKey(pair)))
      .map(({ jurorId, entryId }) => ({ id: newId(), roundId, jurorId, entryId, assignedAt: tx.now }));
    const most = 1_000;
    for (let from = 0; from < rows.length; from += most)
      await tx.insert(Assignment, rows.slice(from, from + most));
    return rows.length;
  }
}

function everyone({ jurors, entries, conflicts }: NamedRoster) {
  const present = jurors.filter(({ absent }) => !absent);
  const plan = everyoneScoresAll(
    present.map(({ id }) => id),
    entries.map(({ id }) => id),
    conflicts,
  );
  const loads = new Map<string, number>();
  for (const { jurorId } of plan.assignments) loads.set(jurorId, (loads.get(jurorId) ?? 0) + 1);
  const problems = present.flatMap(({ id, name, limit }) => {
    const count = loads.get(id) ?? 0;
    return limit !== null && count > limit
      ? [problem(juryErrors.loadLimitPassed, { name, limit, count })]
      : [];
  });
  return { ...plan, shortages: [], problems };
}

function byFlow(roster: NamedRoster, perEntry: number) {
  const standing = roster.standing.map((pair) => ({ ...pair, fixed: true }));
  const { pairs, shortages } = assignByFlow({ ...roster, standing }, perEntry);
  const covered = new Set(pairs.map(({ entryId }) => entryId));
  const uncovered = roster.entries.map(({ id }) => id).filter((id) => !covered.has(id));
  return { assignments: pairs, uncovered, shortages, problems: [] };
}
