import { Injectable } from '@nestjs/common';
import { reaches } from '../cycles/domain/deadline.js';
import { Cycle } from '../cycles/entities/cycle.entity.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { AssignmentsService } from './assignments.service.js';
import { ConflictsService } from './conflicts.service.js';
import { juryErrors } from './domain/errors.js';
import * as events from './domain/events.js';
import { roundInputs } from './domain/round-inputs.js';
import { timesOf } from './domain/round-times.js';
import { nextRoundState, openingProblems, type RoundAct } from './domain/round-state.js';
import { EntryOfRound } from './entities/round-entry.entity.js';
import { Round } from './entities/round.entity.js';
import { RoundResult } from './entities/round-result.entity.js';
import { freeze } from './frozen-round.js';
import { milestonesOf } from './round-rows.js';
import { readRound } from './round-data.js';
import { lockRound, settingsOf } from './round-settings.service.js';
import { standingOf } from './round-setup-rows.js';

export interface OpenedRound {
  jurors: number;
  entries: number;
  assignments: number;
}

/** The life of a scoring round: planned, open, closed. Doing an act twice is doing it once. */
@Injectable()
export class RoundsService {
  constructor(
    private readonly database: Database,
    private readonly conflicts: ConflictsService,
    private readonly assignments: AssignmentsService,
  ) {}

  /** A new round of a cycle; a planned one of the same name is taken for it. */
  async plan(actor: Actor, cycleId: string, name: string): Promise<string> {
    if (name.trim() === '') throw new DomainError(juryErrors.roundNameMissing, {}, 422, 'name');
    return this.database.transaction(actor, async (tx) => {
      found(await tx.lock(Cycle, { id: cycleId }));
      const rounds = await tx.find(Round, { cycleId });
      const same = rounds.find((round) => round.state === 'planned' && round.name === name.trim());
      if (same) return same.id;
      const id = newId();
      const number = Math.max(0, ...rounds.map((round) => round.number)) + 1;
      await tx.insert(Round, { id, cycleId, number, name: name.trim(), state: 'planned', plannedAt: tx.now });
      tx.emit(events.roundPlanned(id, cycleId, number));
      return id;
    });
  }

  /**
   * Opens scoring: locks what the round is scored by, then assigns every one of its jurors every entry but their conflicts.
   * @throws DomainErrors with everything that stands in the way, uncovered entries by name
   */
  async open(actor: Actor, roundId: string): Promise<void> {
    await this.database.transaction(actor, (tx) => this.openIn(tx, roundId));
  }

  /** Opens it within a transaction that has more to do; returns what was assigned, nothing where it was open. */
  async openIn(tx: Tx, roundId: string): Promise<OpenedRound | undefined> {
    const round = await lockRound(tx, roundId);
    if (round.state === 'open') return undefined;
    const state = stateAfter(round, 'open');
    await holdAdmitted(tx, round.cycleId);
    await this.conflicts.derive(tx, { cycleId: round.cycleId });
    const rubric = round.rubric ?? found(await tx.findOne(Cycle, { id: round.cycleId })).rubric;
    const plan = await this.assignments.plan(tx, round.id);
    const { jurors, entries, uncovered } = plan;
    const problems = openingProblems({
      rubric,
      jurors: jurors.length,
      entries: entries.length,
      uncovered: uncovered.length,
      quorum: round.quorum,
      ...(await standingOf(tx, roundId)),
      ended: await hasEnded(tx, round),
    });
    const named = jurors.length === 0 ? [] : this.assignments.uncoveredProblems(plan);
    const refused = [...problems, ...plan.problems, ...named];
    if (refused.length > 0) throw new DomainErrors(refused);
    const opened = { state, rubric, openedAt: tx.now, version: round.version + 1 };
    if (round.entriesFromId !== null)
      await tx.insert(
        EntryOfRound,
        entries.map(({ id: entryId }) => ({ id: newId(), roundId, entryId })),
      );
    await tx.update(Round, { id: roundId }, opened);
    const assignments = await this.assignments.assign(tx, roundId, plan.assignments);
    const counts = { jurors: jurors.length, entries: entries.length, assignments };
    tx.emit(events.roundOpened(roundId, counts, { ...settingsOf(round), rubric }));
    return counts;
  }

  /**
   * Assigns what has come since the round was opened: entries admitted later, jurors who accepted later.
   * @returns how many assignments were added
   */
  async completeAssignments(actor: Actor, roundId: string): Promise<number> {
    return this.database.transaction(actor, async (tx) => {
      const round = await lockRound(tx, roundId);
      if (round.state !== 'open') throw new DomainError(juryErrors.roundNotOpen);
      await holdAdmitted(tx, round.cycleId);
      await this.conflicts.derive(tx, { cycleId: round.cycleId });
      const plan = await this.assignments.plan(tx, round.id);
      if (plan.problems.length > 0) throw new DomainErrors(plan.problems);
      const count = await this.assignments.assign(tx, roundId, plan.assignments);
      if (count > 0) tx.emit(events.assignmentsAdded(roundId, count));
      return count;
    });
  }

  /**
   * Closes a round for ever: freezes its inputs, computes the ranking, stores both with their SHA-256. Gaps do not hinder it; the
   * organiser has seen them. A sheet that is being submitted at this moment comes before or not at all.
   * @returns the SHA-256
   */
  async close(actor: Actor, roundId: string): Promise<string> {
    return this.database.transaction(actor, (tx) => this.closeIn(tx, roundId));
  }

  /** Closes it within a transaction that has more to do. */
  async closeIn(tx: Tx, roundId: string): Promise<string> {
    const round = await lockRound(tx, roundId);
    const earlier = await tx.findOne(RoundResult, { roundId });
    if (earlier) return earlier.hash;
    return this.freezeRound(tx, round, stateAfter(round, 'close'));
  }

  private async freezeRound(tx: Tx, { id: roundId, version }: Round, state: Round['state']): Promise<string> {
    const { rubric, sizeClasses, entries, sheets, aggregation } = await readRound(tx, roundId, tx.now);
    const { hash, ...frozen } = freeze(roundInputs(rubric, sizeClasses, entries, sheets, aggregation));
    const frozenById = tx.actor.personId;
    await tx.insert(RoundResult, { id: newId(), roundId, ...frozen, hash, frozenAt: tx.now, frozenById });
    await tx.update(Round, { id: roundId }, { state, closedAt: tx.now, version: version + 1 });
    tx.emit(events.roundClosed(roundId, hash, { entries: entries.length, sheets: sheets.length }));
    return hash;
  }
}

/** An admission that is being revoked comes before the assignment or not at all. */
async function holdAdmitted(tx: Tx, cycleId: string): Promise<void> {
  await tx.rows(`SELECT id FROM entry WHERE cycle_id = $1 AND state = 'admitted' ORDER BY id FOR SHARE`, [
    cycleId,
  ]);
}

/** Whether its last instant has passed, so that opening it would let nobody score. */
async function hasEnded(tx: Tx, round: Round): Promise<boolean> {
  const { closes } = timesOf(round, await milestonesOf(tx, round.cycleId));
  return closes !== undefined && !reaches(closes, tx.now);
}

function stateAfter(round: Round, act: RoundAct): Round['state'] {
  const next = nextRoundState(round.state, act);
  if (typeof next === 'object') throw new DomainErrors([next]);
  return next;
}
