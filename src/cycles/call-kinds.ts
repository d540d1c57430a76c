import { Injectable, type OnModuleInit } from '@nestjs/common';
import { lastInstant } from './domain/deadline.js';
import { callClosed, callOpened } from './domain/schedule-events.js';
import { type ScheduleKind, ScheduleKinds } from './schedule-kinds.js';

/** The call opens and closes by its dates alone; that it did is recorded as a fact that others may follow. */
const opening: ScheduleKind = {
  key: 'cycles.openCall',
  name: 'Bewerbungsphase beginnt',
  again: true,
  onlyByDate: true,
  plan: ({ milestones: { callOpens } }) => (callOpens ? [{ occurrence: '', at: callOpens }] : []),
  run: async (tx, { cycleId }) => {
    tx.emit(callOpened(cycleId));
    return {};
  },
  button: () => 'Bewerbungsphase jetzt öffnen',
  told: () => 'Die Bewerbungsphase hat begonnen',
};

/** The deadline with its grace period still counts, so the call closes a millisecond after it. */
const closing: ScheduleKind = {
  key: 'cycles.closeCall',
  name: 'Bewerbungsphase endet',
  again: true,
  onlyByDate: true,
  plan: ({ milestones: { deadline }, graceMinutes }) =>
    deadline ? [{ occurrence: '', at: lastInstant(deadline, graceMinutes).add({ milliseconds: 1 }) }] : [],
  run: async (tx, { cycleId }) => {
    tx.emit(callClosed(cycleId));
    return {};
  },
  button: () => 'Bewerbungsphase jetzt schließen',
  told: () => 'Die Bewerbungsphase ist zu Ende',
};

@Injectable()
export class CallKinds implements OnModuleInit {
  constructor(private readonly kinds: ScheduleKinds) {}

  onModuleInit(): void {
    this.kinds.add(opening);
    this.kinds.add(closing);
  }
}
