import type { INestApplicationContext } from '@nestjs/common';
import { EventRelay } from './platform/events/event-relay.js';

/** What runs again and again in whichever process works the queues. */
export async function startSweepers(app: INestApplicationContext): Promise<void> {
  await app.get(EventRelay).startSweeping();
}
