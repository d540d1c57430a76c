import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { lockCycle } from './cycle-writer.js';
import { CycleQueries } from './cycle.queries.js';
import { storedVote } from './domain/audience-vote.js';
import { defaultConfiguration } from './domain/defaults/cycle.js';
import { defaultEligibility, defaultScope } from './domain/defaults/texts.js';
import { cycleErrors } from './domain/errors.js';
import { cycleCreated, cyclePublished } from './domain/events.js';
import type { MilestoneKind } from './domain/milestones.js';
import { checkYear, publicationProblems } from './domain/publishable.js';
import { Cycle } from './entities/cycle.entity.js';
import { FormVersion } from './entities/form-version.entity.js';
import { Milestone } from './entities/milestone.entity.js';
import { Prize } from './entities/prize.entity.js';
import { SizeClass } from './entities/size-class.entity.js';

/** A cycle's life: created from the usual configuration, published. Its parts are changed by `CyclePartsService`. */
@Injectable()
export class CyclesService {
  constructor(
    private readonly database: Database,
    private readonly cycles: CycleQueries,
  ) {}

  /**
   * A new cycle with dates, classes, prizes, criteria and form to start from; returns its id.
   * @throws DomainError 422 where the year is out of range or has its cycle already
   */
  async create(actor: Actor, year: number, deadline?: Temporal.PlainDate): Promise<string> {
    const problems = checkYear(year);
    if (problems.length > 0) throw new DomainErrors(problems);
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      const configuration = defaultConfiguration(year, deadline);
      const { milestones, sizeClasses, prizes, form, audienceVote, ...basics } = configuration;
      const added = await tx.manager
        .createQueryBuilder()
        .insert()
        .into(Cycle)
        .values({
          id,
          ...basics,
          audienceVote: storedVote(audienceVote),
          scope: defaultScope,
          eligibility: defaultEligibility,
        } as Cycle)
        .orIgnore()
        .returning('id')
        .execute();
      if ((added.raw as unknown[]).length === 0)
        throw new DomainError(cycleErrors.yearTaken, { year }, 422, 'year');
      const dates = Object.entries(milestones) as [MilestoneKind, Temporal.Instant][];
      await tx.insert(
        Milestone,
        dates.map(([kind, at]) => ({ id: newId(), cycleId: id, kind, at })),
      );
      const classes = sizeClasses.map((each, position) => ({ id: newId(), cycleId: id, position, ...each }));
      await tx.insert(SizeClass, classes);
      const classId = new Map(classes.map(({ key, id }) => [key, id]));
      await tx.insert(
        Prize,
        prizes.map(({ sizeClass, ...prize }, position) => ({
          ...prize,
          id: newId(),
          cycleId: id,
          sizeClassId: (sizeClass && classId.get(sizeClass)) ?? null,
          position,
        })),
      );
      await tx.insert(FormVersion, {
        id: newId(),
        cycleId: id,
        number: 1,
        definition: form,
        createdAt: tx.now,
        publishedAt: null,
      });
      tx.emit(cycleCreated(id, year));
      return id;
    });
  }

  /**
   * From now on everyone sees the cycle, and its form is filled in. Published already is fine: a second click changes nothing.
   * @throws DomainErrors with every reason why it cannot be published; 409 where somebody changed it meanwhile
   */
  async publish(actor: Actor, id: string, version: number): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const cycle = found(await lockCycle(tx, id));
      if (cycle.publishedAt) return;
      if (cycle.version !== version) throw new DomainError(cycleErrors.stale, {}, 409);
      const problems = publicationProblems(found(await this.cycles.configuration(id)), tx.now);
      if (problems.length > 0) throw new DomainErrors(problems);
      await tx.update(Cycle, { id }, { publishedAt: tx.now, version: cycle.version + 1 });
      await tx.update(FormVersion, { cycleId: id, publishedAt: IsNull() }, { publishedAt: tx.now });
      tx.emit(cyclePublished(id));
    });
  }
}
