import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { In } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import type { RowSource } from '../platform/database/row-source.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, found } from '../platform/http/domain-error.js';
import { AssignmentsService } from './assignments.service.js';
import { lockJurors } from './conflict-facts.js';
import { assignByFlow, type AssignmentRun } from './domain/assign-by-flow.js';
import { type AssigningRule, mostPerEntry } from './domain/assigning.js';
import { type AssignmentComparison, compareAssignments } from './domain/assignment-comparison.js';
import { juryErrors } from './domain/errors.js';
import * as events from './domain/events.js';
import { pairKey } from './domain/roster.js';
import { Assignment } from './entities/assignment.entity.js';
import { Round } from './entities/round.entity.js';
import { type NamedRoster, rosterOf } from './roster-rows.js';

export interface RunOptions {
  readonly perEntry: number;
  /** Nothing that stands is taken back, even where that would be cheaper. */
  readonly keepAll: boolean;
}
export interface ProposedRun extends AssignmentRun {
  readonly roster: NamedRoster;
  readonly comparison: AssignmentComparison;
  /** Of everything that the run depends on. */
  readonly fingerprint: string;
}

/** Runs that give every entry so many jurors: seen before they are applied. */
@Injectable()
export class AssignmentRunsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly assignments: AssignmentsService,
  ) {}

  roster(roundId: string): Promise<NamedRoster> {
    return rosterOf(this.database, roundId, this.clock.now());
  }

  async chosen(roundId: string): Promise<{ assigning: AssigningRule; perEntry: number }> {
    return found(
      await this.database.row<{ assigning: AssigningRule; perEntry: number }>(
        'SELECT assigning, per_entry AS "perEntry" FROM round WHERE id = $1',
        [roundId],
      ),
    );
  }

  /** What a run would do; changes nothing. */
  propose(roundId: string, options: RunOptions): Promise<ProposedRun> {
    return proposeIn(this.database, roundId, options, this.clock.now());
  }

  /**
   * Does what was seen. Applying the same once more is fine.
   * @param fingerprint of what was seen
   * @throws DomainError 409 where something changed since: then there is another comparison to look at
   */
  async apply(
    actor: Actor,
    roundId: string,
    options: RunOptions,
    fingerprint: string,
    reason: string,
  ): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const round = found(await tx.lock(Round, { id: roundId }));
      if (await wasApplied(tx, roundId, fingerprint)) return;
      if (round.state === 'closed') throw new DomainError(juryErrors.roundClosedForAssignments);
      await tx.rows(`SELECT id FROM entry WHERE cycle_id = $1 ORDER BY id FOR SHARE`, [round.cycleId]);
      await lockJurors(tx, { cycleId: round.cycleId });
      // A sheet that is begun at this moment comes before or not at all.
      await tx.rows('SELECT id FROM assignment WHERE round_id = $1 ORDER BY id FOR UPDATE', [roundId]);
      const run = await proposeIn(tx, roundId, options, tx.now);
      if (run.fingerprint !== fingerprint) throw new DomainError(juryErrors.runStale, {}, 409);
      await this.carryOut(tx, roundId, run, options, reason);
    });
  }

  /** Chooses how entries come to jurors; what is assigned already stays. */
  async choose(actor: Actor, roundId: string, assigning: AssigningRule, perEntry: number): Promise<void> {
    if (!isCount(perEntry)) throw perEntryInvalid();
    await this.database.transaction(actor, async (tx) => {
      const round = found(await tx.lock(Round, { id: roundId }));
      if (round.assigning === assigning && round.perEntry === perEntry) return;
      if (round.state !== 'planned') throw new DomainError(juryErrors.assigningLocked);
      await tx.update(Round, { id: roundId }, { assigning, perEntry });
      const { assigning: before, perEntry: beforeCount } = round;
      tx.emit(
        events.assigningChosen(
          roundId,
          { assigning: before, perEntry: beforeCount },
          { assigning, perEntry },
        ),
      );
    });
  }

  private async carryOut(
    tx: Tx,
    roundId: string,
    { comparison, shortages, fingerprint }: ProposedRun,
    { perEntry }: RunOptions,
    reason: string,
  ): Promise<void> {
    const { added, kept, dropped } = comparison;
    if (added.length === 0 && dropped.length === 0) return;
    const present = new Map((await tx.find(Assignment, { roundId })).map((row) => [pairKey(row), row.id]));
    const gone = dropped.map((pair) => ({ ...pair, assignmentId: present.get(pairKey(pair))! }));
    await tx.delete(Assignment, { id: In(gone.map(({ assignmentId }) => assignmentId)) });
    for (const { assignmentId, jurorId, entryId } of gone)
      tx.emit(events.assignmentRemoved(roundId, { assignmentId, jurorId, entryId, draft: false }));
    await this.assignments.assign(tx, roundId, added);
    const counts = {
      perEntry,
      added: added.length,
      kept: kept.length,
      dropped: dropped.length,
      short: shortages.length,
    };
    tx.emit(events.assignmentsPlanned(roundId, fingerprint, counts, reason.trim()));
  }
}

async function proposeIn(
  source: RowSource,
  roundId: string,
  options: RunOptions,
  now: Temporal.Instant,
): Promise<ProposedRun> {
  if (!isCount(options.perEntry)) throw perEntryInvalid();
  const stored = await rosterOf(source, roundId, now);
  const roster = options.keepAll
    ? { ...stored, standing: stored.standing.map((pair) => ({ ...pair, fixed: true })) }
    : stored;
  const run = assignByFlow(roster, options.perEntry);
  const fingerprint = createHash('sha256').update(JSON.stringify({ roster, options })).digest('hex');
  return { ...run, roster, comparison: compareAssignments(roster, run.pairs), fingerprint };
}

/** The second click. */
async function wasApplied(tx: Tx, roundId: string, fingerprint: string): Promise<boolean> {
  const applied = await tx.rows(
    `SELECT 1 FROM domain_event WHERE type = 'AssignmentsPlanned' AND subject_id = $1 AND payload->>'fingerprint' = $2 LIMIT 1`,
    [roundId, fingerprint],
  );
  return applied.length > 0;
}

const isCount = (count: number): boolean => Number.isInteger(count) && count >= 1 && count <= mostPerEntry;
const perEntryInvalid = () =>
  new DomainError(juryErrors.perEntryInvalid, { most: mostPerEntry }, 422, 'perEntry');
