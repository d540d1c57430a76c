import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { copyForm, copyMilestones, copyPrizes, cycleCopy } from './clone-writer.js';
import { CycleParticipants } from './cycle-participants.js';
import { lockCycle } from './cycle-writer.js';
import { milestonesFrom } from './milestones-from.js';
import { shiftOf } from './domain/biennial-plan.js';
import { cycleErrors } from './domain/errors.js';
import { cycleCloned } from './domain/events.js';
import { checkOrder, type Milestones } from './domain/milestones.js';
import { checkYear } from './domain/publishable.js';
import { Cycle } from './entities/cycle.entity.js';
import { Milestone } from './entities/milestone.entity.js';
import { holidaysIn } from './public-holidays.js';

/** Makes the next round from another one: everything that was set up, nothing that happened. */
@Injectable()
export class CloneService {
  constructor(
    private readonly database: Database,
    private readonly participants: CycleParticipants,
  ) {}

  /**
   * Copies a cycle into `year` with the dates that its organiser confirmed; everything else that is dated follows the one shift. Once for
   * each cycle and year: whoever asks again, or at the same moment, gets the copy that there is.
   * @returns the id of the copy
   * @throws DomainErrors where the dates contradict each other; DomainError 422 where the year has another cycle or is out of range
   */
  async clone(actor: Actor, sourceId: string, year: number, dates: Milestones): Promise<string> {
    const problems = [...checkYear(year), ...checkOrder(dates)];
    if (problems.length > 0) throw new DomainErrors(problems);
    return this.database.transaction(actor, async (tx) => {
      const source = found(await lockCycle(tx, sourceId));
      const taken = await tx.findOne(Cycle, { year });
      if (taken?.clonedFromId === sourceId) return taken.id;
      const copy = { from: sourceId, to: newId(), shifted: await this.shifted(tx, source, year) };
      if (taken || !(await added(tx, cycleCopy(source, copy.to, year, copy.shifted))))
        throw new DomainError(cycleErrors.yearTaken, { year }, 422, 'year');
      await copyMilestones(tx, copy.to, dates);
      await copyPrizes(tx, copy);
      await copyForm(tx, copy);
      const counts = {};
      for (const { copy: copyPart } of this.participants.all())
        Object.assign(counts, await copyPart?.(tx, copy));
      tx.emit(cycleCloned(copy.to, { sourceId, sourceYear: source.year, year, ...counts }));
      return copy.to;
    });
  }

  private async shifted(tx: Tx, { id: cycleId, year: from, land }: Cycle, year: number) {
    const rows = await tx.find(Milestone, { cycleId });
    const milestones = milestonesFrom(Object.fromEntries(rows.map(({ kind, at }) => [kind, at.toString()])));
    const calendar = { holidayOn: holidaysIn(land), zone: Clock.zone };
    return shiftOf({ year: from, milestones }, year, calendar).date;
  }
}

/** Whether the year was free: somebody may be setting it up at this moment. */
async function added(tx: Tx, cycle: Partial<Cycle>): Promise<boolean> {
  const insert = tx.manager.createQueryBuilder().insert().into(Cycle);
  const result = await insert
    .values(cycle as Cycle)
    .orIgnore()
    .returning('id')
    .execute();
  return (result.raw as unknown[]).length > 0;
}
