import { ActionRunner } from '../../src/cycles/action-runner.service.js';
import { SchedulePlanner } from '../../src/cycles/schedule-planner.service.js';
import { MailQueue } from '../../src/notifications/mail-queue.js';
import { eventually } from './eventually.js';
import type { TestSystem } from './test-system.js';

/** The clock stops at `instant`; what is due by then has happened, and its mails are out, when this resolves. */
export async function passTo(system: TestSystem, instant: Temporal.Instant): Promise<void> {
  system.clock.stopAt(instant);
  await system.get(SchedulePlanner).replanAll();
  await eventually(async () => {
    await system.get(ActionRunner).runDue();
    return (await isNothingDue(system, instant)) || undefined;
  });
  await eventually(async () => {
    await system.get(MailQueue).sweep();
    return (await isNothingToSend(system, instant)) || undefined;
  });
}

/** Not counting what was tried in vain. */
const isNothingDue = async (system: TestSystem, now: Temporal.Instant): Promise<boolean> =>
  (
    await system.database.rows(
      `SELECT id FROM scheduled_action WHERE failures = 0
          AND (state = 'planned' AND due_at <= $1 OR state IN ('planned', 'paused') AND sense_until <= $1)`,
      [now.toString()],
    )
  ).length === 0;

const isNothingToSend = async (system: TestSystem, now: Temporal.Instant): Promise<boolean> =>
  (
    await system.database.rows(
      `SELECT id FROM message WHERE state = 'queued' AND (next_try_at <= $1 OR attempts > 0)`,
      [now.toString()],
    )
  ).length === 0;

/** Who got a mail with such a subject, by address and as often as it came. */
export const readersOf = (system: TestSystem, subject: RegExp): string[] =>
  system.mails.mails
    .filter((mail) => subject.test(mail.subject))
    .flatMap(({ envelope }) => envelope.to)
    .toSorted();

/** What became of the actions of a kind: occurrence, state, whether late, outcome. */
export const actionsOf = (system: TestSystem, cycleId: string, kind: string) =>
  system.database.rows<{
    occurrence: string;
    state: string;
    late: boolean;
    outcome: object | null;
    failure: string;
  }>(
    `SELECT occurrence, state, late, outcome, failure FROM scheduled_action WHERE cycle_id = $1 AND kind = $2
      ORDER BY due_at, occurrence`,
    [cycleId, kind],
  );
