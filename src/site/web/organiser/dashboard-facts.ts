import { Injectable } from '@nestjs/common';
import { CycleQueries } from '../../../cycles/cycle.queries.js';
import type { CycleView } from '../../../cycles/cycle-view.js';
import { publicationProblems } from '../../../cycles/domain/publishable.js';
import { type ActionView, ScheduleQueries } from '../../../cycles/schedule.queries.js';
import { ScreeningQueueQueries } from '../../../entries/screening-queue.queries.js';
import { Clock } from '../../../platform/clock/clock.js';
import { type Late, lateness } from '../../domain/lateness.js';
import { dayFrom, type EntryCounts, standingOn } from '../../domain/run-up.js';
import { FiguresQueries } from '../../figures/figures.queries.js';
import { StandingQueries } from '../../standing.queries.js';

/** An action that comes next; how many it would reach, where it reaches people. */
export interface NextAction extends Pick<ActionView, 'id' | 'name' | 'dueAt'> {
  reaches?: number;
}

export interface DayNumbers extends EntryCounts {
  confirmed: number;
}

/** A cycle on a day from its deadline, and the one before on the same day and in the end. */
export interface NumbersThen {
  day: number;
  now: DayNumbers;
  before?: { year: number; sameDay: DayNumbers; atLast: DayNumbers };
}

const shownActions = 5;

/** What the dashboard says of one cycle: as many statements for one entry as for hundreds. */
@Injectable()
export class DashboardFacts {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly standing: StandingQueries,
    private readonly screening: ScreeningQueueQueries,
    private readonly schedule: ScheduleQueries,
    private readonly figures: FiguresQueries,
  ) {}

  async late(cycle: CycleView, failedMessages: number, now: Temporal.Instant): Promise<Late[]> {
    const [counts, queue, problems] = await Promise.all([
      this.standing.counts(cycle.id, now),
      this.screening.counts(cycle.id, now),
      cycle.published ? 0 : this.problems(cycle, now),
    ]);
    const { published, milestones } = cycle;
    const waiting = {
      unscreened: queue.toScreen,
      answeredInquiries: queue.answered,
      waitingProposals: queue.secondLook,
    };
    const standing = { ...counts, ...waiting, published, milestones, problems, failedMessages };
    return lateness(standing, now);
  }

  async next(cycle: CycleView, now: Temporal.Instant): Promise<NextAction[]> {
    const actions = await this.schedule.next(cycle.id, now, shownActions);
    const reached = await this.schedule.recipients(actions);
    return actions.map(({ id, name, dueAt }) => {
      const reaches = reached.get(id)?.length;
      return { id, name, dueAt, ...(reaches !== undefined && { reaches }) };
    });
  }

  /** Nothing without a deadline to count from. */
  async numbers(
    cycle: CycleView,
    cycles: readonly CycleView[],
    now: Temporal.Instant,
  ): Promise<NumbersThen | undefined> {
    const { deadline } = cycle.milestones;
    if (!deadline) return undefined;
    const day = dayFrom(deadline, now, Clock.zone);
    const before = cycles.find(({ year, milestones }) => year < cycle.year && milestones.deadline);
    const ids = [cycle.id, ...(before ? [before.id] : [])];
    const [runUps, confirmed] = await Promise.all([
      this.figures.runUps(ids),
      this.figures.confirmedPartners(ids, day),
    ]);
    const on = (id: string, last: number, which: 'byDay' | 'ever'): DayNumbers => ({
      ...standingOn(runUps.get(id) ?? [], last),
      confirmed: confirmed.get(id)?.[which] ?? 0,
    });
    return {
      day,
      now: on(cycle.id, day, 'byDay'),
      ...(before && {
        before: {
          year: before.year,
          sameDay: on(before.id, day, 'byDay'),
          atLast: on(before.id, Infinity, 'ever'),
        },
      }),
    };
  }

  private async problems({ id }: CycleView, now: Temporal.Instant): Promise<number> {
    const configuration = await this.cycles.configuration(id);
    return configuration ? publicationProblems(configuration, now).length : 0;
  }
}
