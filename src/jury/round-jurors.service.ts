import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '../cycles/domain/problem.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors } from '../platform/http/domain-error.js';
import { roundErrors } from './domain/round-errors.js';
import { roundJurorsChosen } from './domain/round-events.js';
import { JurorOfRound } from './entities/round-juror.entity.js';
import { Round } from './entities/round.entity.js';
import { holdVersion, isSame, lockRound } from './round-settings.service.js';

/** Who scores in a round. */
@Injectable()
export class RoundJurorsService {
  constructor(private readonly database: Database) {}

  /**
   * Chooses the jurors of a round, or with null everybody who accepts. In an open round jurors can come, and those go who have nothing
   * assigned; whoever has is taken out of the jury or relieved of the assignments first.
   */
  async choose(
    actor: Actor,
    roundId: string,
    jurorIds: readonly string[] | null,
    version: number,
  ): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const round = await lockRound(tx, roundId);
      if (round.state === 'closed') throw new DomainError(roundErrors.locked);
      const rows = await tx.find(JurorOfRound, { roundId });
      const before = rows.length === 0 ? null : rows.map(({ jurorId }) => jurorId).toSorted();
      const after = jurorIds && [...new Set(jurorIds)].toSorted();
      if (isSame(before, after)) return;
      holdVersion(round, version);
      const problems = after ? await problemsOf(tx, round, after) : [];
      if (problems.length > 0) throw new DomainErrors(problems);
      await tx.delete(JurorOfRound, { roundId });
      const chosen = (after ?? []).map((jurorId) => ({ id: newId(), roundId, jurorId }));
      if (chosen.length > 0) await tx.insert(JurorOfRound, chosen);
      await tx.update(Round, { id: roundId }, { version: version + 1 });
      tx.emit(roundJurorsChosen(roundId, before, after));
    });
  }
}

async function problemsOf(tx: Tx, round: Round, chosen: readonly string[]): Promise<Problem[]> {
  if (chosen.length === 0) return [problem(roundErrors.noJurorChosen, undefined, 'jurors')];
  const jurors = await tx.rows<{ id: string; name: string; assigned: boolean }>(
    `SELECT j.id, p.name, EXISTS (SELECT FROM assignment a WHERE a.juror_id = j.id AND a.round_id = $2) AS assigned
       FROM juror j JOIN person p ON p.id = j.person_id
      WHERE j.cycle_id = $1 AND j.state = 'accepted' ORDER BY p.name, j.id`,
    [round.cycleId, round.id],
  );
  if (chosen.some((id) => !jurors.some((juror) => juror.id === id)))
    return [problem(roundErrors.jurorUnknown, undefined, 'jurors')];
  return jurors
    .filter(({ id, assigned }) => assigned && !chosen.includes(id))
    .map(({ name }) => problem(roundErrors.jurorAssigned, { name }, 'jurors'));
}
