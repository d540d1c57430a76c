import { ActionRunner } from '../cycles/action-runner.service.js';
import { MailQueue } from '../notifications/mail-queue.js';
import type { SettableClock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { instantOf } from '../platform/database/instants.js';
import type { Act } from './act.js';
import type { Stage } from './stage.js';

const patienceMs = 5_000;

/**
 * Lets the acts happen in the order of their times. Before the clock jumps on, what follows from an act is done, so that its mails
 * carry its time.
 */
export async function play(
  acts: readonly Act[],
  stage: Stage,
  clock: SettableClock,
  say: (line: string) => void,
): Promise<void> {
  const inOrder = acts.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  if (inOrder[0]) clock.jumpTo(inOrder[0].at);
  for (const { at, run, say: line } of inOrder) {
    await quiet(stage, clock);
    await pass(at, stage, clock);
    await stage.get(MailQueue).sweep();
    if (line) say(line);
    await run(stage);
  }
  await quiet(stage, clock);
}

/** Goes on to `at`; what happens by itself on the way happens at its instant. */
async function pass(at: Temporal.Instant, stage: Stage, clock: SettableClock): Promise<void> {
  for (let due = await dueUntil(at, clock.now(), stage); due; due = await dueUntil(at, due, stage)) {
    clock.jumpTo(due);
    await stage.get(ActionRunner).runDue();
    await quiet(stage, clock);
  }
  if (Temporal.Instant.compare(at, clock.now()) > 0) clock.jumpTo(at);
}

async function dueUntil(at: Temporal.Instant, after: Temporal.Instant, stage: Stage) {
  const row = await stage
    .get(Database)
    .row<{ due: Date | null }>(
      `SELECT min(due_at) AS due FROM scheduled_action WHERE state = 'planned' AND due_at > $1 AND due_at <= $2`,
      [after.toString(), at.toString()],
    );
  return row?.due ? instantOf(row.due) : undefined;
}

/** Waits for scheduled actions, events and mails under way (a mail that is being sent has had its attempt); a queue that hangs does not hold up the rest. */
async function quiet(stage: Stage, clock: SettableClock): Promise<void> {
  const pause = 10;
  for (let waited = 0; waited < patienceMs; waited += pause) {
    const [underWay] = await stage.get(Database).rows(
      `SELECT 1 FROM domain_event WHERE delivered_at IS NULL
       UNION ALL SELECT 1 FROM scheduled_action WHERE state = 'planned' AND due_at <= $1 AND failures = 0
       UNION ALL SELECT 1 FROM message WHERE state = 'queued' AND (next_try_at <= $1 OR attempts > 0) LIMIT 1`,
      [clock.now().toString()],
    );
    if (!underWay) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
