import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { EventHandlers } from '../../platform/events/event-handlers.js';
import { Queues } from '../../platform/queue/queues.js';
import { Workers } from '../../platform/queue/workers.js';
import { ActionRunner } from '../action-runner.service.js';
import { SchedulePlanner } from '../schedule-planner.service.js';
import { ScheduleQueries } from '../schedule.queries.js';

const runSeconds = 30;
const planSeconds = 600;
/** The queue forgets the job afterwards, so that an action moved back to an instant can be punctual there once more. */
const forgotten = { removeOnComplete: true, removeOnFail: true };

/**
 * Does what is due at its instant: a delayed job for being punctual, a sweeper for what a crash, a lost queue or a clock that was set left
 * behind. Both only look for due rows, so it does not matter which comes first or how often.
 */
@Injectable()
export class RunSchedule implements OnModuleInit {
  constructor(
    private readonly runner: ActionRunner,
    private readonly planner: SchedulePlanner,
    private readonly schedule: ScheduleQueries,
    private readonly handlers: EventHandlers,
    private readonly queues: Queues,
    private readonly workers: Workers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.workers.handle('schedule', 'run-due-actions', () => this.runner.runDue());
    this.workers.handle('schedule', 'sweep-due-actions', () => this.runner.runDue());
    this.workers.handle('schedule', 'plan-actions', () => this.planner.replanAll());
    this.handlers.afterCommit(
      'cycles.queueActions',
      ['SchedulePlanned', 'ScheduledActionResumed'],
      (_, event) => this.queueActions(event.subjectId),
    );
  }

  async startSweeping(): Promise<void> {
    await this.queues.every(runSeconds, 'schedule', 'sweep-due-actions');
    await this.queues.every(planSeconds, 'schedule', 'plan-actions');
  }

  private async queueActions(cycleId: string): Promise<void> {
    const now = this.clock.now();
    for (const { id, dueAt, state } of await this.schedule.actionsOf(cycleId)) {
      if (state !== 'planned') continue;
      const delay = Math.max(0, dueAt.epochMilliseconds - now.epochMilliseconds);
      const jobId = `action-${id}-${dueAt.epochMilliseconds}`;
      await this.queues.add('schedule', 'run-due-actions', {}, { ...forgotten, jobId, delay });
    }
  }
}
