import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { SchedulePlanner } from './schedule-planner.service.js';

/** Dates that change take their actions along, or neither changes. */
@Injectable()
export class ScheduleFollower implements OnModuleInit {
  constructor(
    private readonly handlers: EventHandlers,
    private readonly planner: SchedulePlanner,
  ) {}

  onModuleInit(): void {
    this.handlers.inTransaction(['CyclePublished', 'CycleChanged'], (tx, { subject }) =>
      this.planner.replan(tx, subject.id),
    );
  }
}
