import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import type { RowSource } from '../platform/database/row-source.js';
import { DomainError, DomainErrors } from '../platform/http/domain-error.js';
import { CycleParticipants } from './cycle-participants.js';
import { isReferredTo } from './cycle-rows-writer.js';
import { lockCycle } from './cycle-writer.js';
import { cycleErrors } from './domain/errors.js';
import { cycleDeleted } from './domain/events.js';
import { problem, type Problem } from './domain/problem.js';
import { Cycle } from './entities/cycle.entity.js';

/** Takes back a cycle that was set up by mistake. One that anybody has seen or worked in stays. */
@Injectable()
export class DeleteCycleService {
  constructor(
    private readonly database: Database,
    private readonly participants: CycleParticipants,
  ) {}

  /** Every reason why a cycle stays; none means that it can be deleted. */
  async reasons(cycle: { id: string; published: boolean }): Promise<Problem[]> {
    return this.reasonsIn(this.database, cycle);
  }

  /**
   * Deletes what was set up. Deleting twice is fine.
   * @throws DomainErrors with every reason against it; DomainError 409 where somebody changed it meanwhile
   */
  async delete(actor: Actor, id: string, version: number): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const cycle = await lockCycle(tx, id);
      if (!cycle) return;
      const reasons = await this.reasonsIn(tx, { id, published: cycle.publishedAt !== null });
      if (reasons.length > 0) throw new DomainErrors(reasons);
      if (cycle.version !== version) throw new DomainError(cycleErrors.deletedStale, {}, 409);
      for (const { remove } of this.participants.all()) await remove?.(tx, id);
      await tx.delete(Cycle, { id }).catch((error: unknown) => {
        throw isReferredTo(error) ? new DomainError(cycleErrors.cycleInUse) : error;
      });
      tx.emit(cycleDeleted(id, { year: cycle.year, name: cycle.name }));
    });
  }

  private async reasonsIn(source: RowSource, cycle: { id: string; published: boolean }): Promise<Problem[]> {
    const reasons = cycle.published ? [problem(cycleErrors.publishedStays)] : [];
    for (const { contents } of this.participants.all())
      reasons.push(...((await contents?.(source, cycle.id)) ?? []));
    return reasons;
  }
}
