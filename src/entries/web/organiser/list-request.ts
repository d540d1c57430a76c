import { Injectable } from '@nestjs/common';
import { CycleQueries } from '../../../cycles/cycle.queries.js';
import { Clock } from '../../../platform/clock/clock.js';
import { found } from '../../../platform/http/domain-error.js';
import { DomainError } from '../../../platform/http/domain-error.js';
import {
  conditionsOf,
  type EntryFilter,
  mostConditions,
  readEntryFilter,
} from '../../domain/entry-filter.js';

export type ListQuery = Record<string, unknown>;

/** What an address of the list means: which cycle, which filter. */
@Injectable()
export class ListRequest {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly clock: Clock,
  ) {}

  /** The cycle that the address names, else the one that runs, else the latest. */
  async cycleOf({ runde }: ListQuery) {
    const { cycles, current } = await this.cycles.allAndCurrent(this.clock.now());
    if (runde === undefined) return { cycles, cycle: current };
    return { cycles, cycle: found(cycles.find(({ year }) => String(year) === runde)) };
  }

  /**
   * For whatever acts on what a filter finds: never on a part of what was asked for.
   * @throws DomainError 404 for an unknown cycle, 422 for a filter with too many conditions
   */
  async exact(query: ListQuery) {
    const cycle = found((await this.cycleOf(query)).cycle);
    const filter = readEntryFilter(query);
    if (isTooLong(filter))
      throw new DomainError('desk.filter.tooMany', { count: conditionsOf(filter), most: mostConditions });
    return { cycle, filter };
  }
}

export const isTooLong = (filter: EntryFilter): boolean => conditionsOf(filter) > mostConditions;
