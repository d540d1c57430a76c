import type { INestApplicationContext } from '@nestjs/common';
import type { SettableClock } from '../platform/clock/clock.js';

/** Builds everything through the services, each act at its own time. */
export async function buildDemonstration(
  app: INestApplicationContext,
  clock: SettableClock,
  say: (line: string) => void,
): Promise<void> {
  say('Die Vorführung wird aufgebaut …');
  clock.release();
  await Promise.resolve(app);
}
