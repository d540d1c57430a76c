import { Injectable } from '@nestjs/common';
import { checkRubric, type Rubric } from '../cycles/domain/rubric.js';
import { Cycle } from '../cycles/entities/cycle.entity.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { roundErrors } from './domain/round-errors.js';
import { roundRubricChanged } from './domain/round-events.js';
import { sameScales } from './domain/same-scales.js';
import { Round } from './entities/round.entity.js';
import { holdVersion, isSame, lockPlanned } from './round-settings.service.js';

/** The criteria of a round. */
@Injectable()
export class RoundRubricService {
  constructor(private readonly database: Database) {}

  /**
   * Gives a planned round criteria of its own, or with null those of its cycle again. While jurors calibrate, only words and weights can
   * change: the values that they gave must stay values of the scale; their sheets show the new words at once.
   * @throws DomainErrors with what is wrong with the criteria, fields `rubric.<index>`
   */
  async change(actor: Actor, roundId: string, next: Rubric | null, version: number): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const round = await lockPlanned(tx, roundId);
      if (isSame(round.rubric, next)) return;
      holdVersion(round, version);
      const problems = next ? checkRubric(next) : [];
      if (problems.length > 0) throw new DomainErrors(problems);
      await this.refineCalibration(tx, round, next);
      await tx.update(Round, { id: roundId }, { rubric: next, version: version + 1 });
      tx.emit(roundRubricChanged(roundId, round.rubric, next));
    });
  }

  private async refineCalibration(tx: Tx, { id, cycleId }: Round, next: Rubric | null): Promise<void> {
    const calibration = await tx.findOne(Round, { calibratesId: id });
    if (calibration?.state !== 'open') return;
    const rubric = next ?? found(await tx.findOne(Cycle, { id: cycleId })).rubric;
    if (!sameScales(calibration.rubric ?? [], rubric))
      throw new DomainError(roundErrors.scaleWhileCalibrating);
    await tx.update(Round, { id: calibration.id }, { rubric });
  }
}
