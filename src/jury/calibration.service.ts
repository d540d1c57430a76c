import { Injectable } from '@nestjs/common';
import { checkRubric } from '../cycles/domain/rubric.js';
import { problem } from '../cycles/domain/problem.js';
import { Cycle } from '../cycles/entities/cycle.entity.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { AssignmentsService } from './assignments.service.js';
import { ConflictsService } from './conflicts.service.js';
import { juryErrors } from './domain/errors.js';
import { roundOpened } from './domain/events.js';
import { roundErrors } from './domain/round-errors.js';
import { calibrationClosed, calibrationOpened, calibrationReleased } from './domain/round-events.js';
import { JurorOfRound } from './entities/round-juror.entity.js';
import { EntryOfRound } from './entities/round-entry.entity.js';
import { Round } from './entities/round.entity.js';
import { entriesOf } from './round-members.js';
import { lockPlanned, lockRound, settingsOf } from './round-settings.service.js';

/** How many entries a jury tries its criteria on. */
export const samples = 2;

/**
 * A round is calibrated by a round of its own: the same jurors score two of its entries by the same criteria, on the same sheets. What
 * they give counts nowhere (ADR 39). Doing an act twice is doing it once.
 */
@Injectable()
export class CalibrationService {
  constructor(
    private readonly database: Database,
    private readonly conflicts: ConflictsService,
    private readonly assignments: AssignmentsService,
  ) {}

  /** Lets the jurors of a planned round score two samples. */
  async open(actor: Actor, roundId: string, entryIds: readonly string[]): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const round = await lockPlanned(tx, roundId);
      const earlier = await tx.findOne(Round, { calibratesId: roundId });
      if (earlier?.state === 'open') return;
      if (earlier) throw new DomainError(roundErrors.calibrationOver);
      await checkSamples(tx, roundId, entryIds);
      const rubric = round.rubric ?? found(await tx.findOne(Cycle, { id: round.cycleId })).rubric;
      const wrong = checkRubric(rubric);
      if (wrong.length > 0) throw new DomainErrors(wrong);
      const calibration = await this.insert(tx, { ...round, rubric }, entryIds);
      await this.conflicts.derive(tx, { cycleId: round.cycleId });
      const plan = await this.assignments.plan(tx, calibration);
      if (plan.jurors.length === 0) throw new DomainErrors([problem(juryErrors.roundWithoutJurors)]);
      const uncovered = this.assignments.uncoveredProblems(plan);
      if (uncovered.length > 0) throw new DomainErrors(uncovered);
      const assignments = await this.assignments.assign(tx, calibration, plan.assignments);
      const counts = { jurors: plan.jurors.length, entries: entryIds.length, assignments };
      tx.emit(roundOpened(calibration, counts, { ...settingsOf(round), rubric }));
      tx.emit(calibrationOpened(roundId, calibration, entryIds));
    });
  }

  /** Shows the jurors how far apart they are, without names. */
  async release(actor: Actor, roundId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await lockRound(tx, roundId);
      const { id, releasedAt } = found(await tx.lock(Round, { calibratesId: roundId }));
      if (releasedAt) return;
      await tx.update(Round, { id }, { releasedAt: tx.now });
      tx.emit(calibrationReleased(roundId));
    });
  }

  /** Ends it: no sheet is taken any more, and the round can be opened. */
  async close(actor: Actor, roundId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await lockRound(tx, roundId);
      const { id, state } = found(await tx.lock(Round, { calibratesId: roundId }));
      if (state === 'closed') return;
      await tx.update(Round, { id }, { state: 'closed', closedAt: tx.now });
      const [sheets] = await tx.rows<{ count: number }>(
        `SELECT count(*)::int AS count FROM assignment a JOIN score_sheet s ON s.assignment_id = a.id AND s.state = 'submitted'
          WHERE a.round_id = $1`,
        [id],
      );
      tx.emit(calibrationClosed(roundId, sheets!.count));
    });
  }

  private async insert(tx: Tx, round: Round, entryIds: readonly string[]): Promise<string> {
    const id = newId();
    await tx.insert(Round, {
      ...round,
      id,
      name: `Probebewertung: ${round.name}`,
      state: 'open',
      calibratesId: round.id,
      entriesFromId: null,
      // A sample is scored by all.
      assigning: 'everyone',
      opensAt: null,
      closesAt: null,
      plannedAt: tx.now,
      openedAt: tx.now,
      version: 1,
    });
    await tx.insert(
      EntryOfRound,
      entryIds.map((entryId) => ({ id: newId(), roundId: id, entryId })),
    );
    const chosen = await tx.find(JurorOfRound, { roundId: round.id });
    if (chosen.length > 0)
      await tx.insert(
        JurorOfRound,
        chosen.map(({ jurorId }) => ({ id: newId(), roundId: id, jurorId })),
      );
    return id;
  }
}

async function checkSamples(tx: Tx, roundId: string, entryIds: readonly string[]): Promise<void> {
  if (new Set(entryIds).size !== samples || entryIds.length !== samples)
    throw new DomainError(roundErrors.samplesInvalid, {}, 422, 'first');
  const entries = new Set((await entriesOf(tx, roundId)).map(({ id }) => id));
  if (entryIds.some((id) => !entries.has(id)))
    throw new DomainError(roundErrors.sampleUnknown, {}, 422, 'first');
}
