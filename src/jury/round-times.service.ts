import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { juryErrors } from './domain/errors.js';
import { roundTimesChanged } from './domain/events.js';
import { type OwnTimes, timesProblems } from './domain/round-times.js';
import { Round } from './entities/round.entity.js';
import { milestonesOf } from './round-rows.js';

@Injectable()
export class RoundTimesService {
  constructor(private readonly database: Database) {}

  /**
   * Sets when a round opens and until when it is scored, as long as that makes a difference: an open round keeps its beginning. The same
   * once more changes nothing.
   * @param version of the round that the page showed
   * @throws DomainErrors where the times make no sense; DomainError 409 where somebody was faster
   */
  async set(actor: Actor, roundId: string, times: OwnTimes, version: number): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const round = found(await tx.lock(Round, { id: roundId }));
      if (round.state === 'closed') throw new DomainError(juryErrors.roundClosedForTimes);
      const next = round.state === 'planned' ? times : { ...times, opensAt: round.opensAt };
      if (isSame(round.opensAt, next.opensAt) && isSame(round.closesAt, next.closesAt)) return;
      if (round.version !== version) throw new DomainError(juryErrors.roundStale, {}, 409);
      const problems = timesProblems(next, round, await milestonesOf(tx, round.cycleId), tx.now);
      if (problems.length > 0) throw new DomainErrors(problems);
      await tx.update(Round, { id: roundId }, { ...next, version: version + 1 });
      tx.emit(roundTimesChanged(roundId, written(round), written(next)));
    });
  }
}

const written = ({ opensAt, closesAt }: OwnTimes) => ({
  opensAt: opensAt?.toString() ?? null,
  closesAt: closesAt?.toString() ?? null,
});

const isSame = (a: Temporal.Instant | null, b: Temporal.Instant | null): boolean =>
  a?.epochMilliseconds === b?.epochMilliseconds;
