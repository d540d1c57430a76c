import type { INestApplicationContext } from '@nestjs/common';
import { RunSchedule } from './cycles/jobs/run-schedule.handler.js';
import { MailQueue } from './notifications/mail-queue.js';
import { SettleEntries } from './entries/jobs/settle-entries.handler.js';
import { RemindOfInquiries } from './entries/jobs/remind-of-inquiries.handler.js';
import { BuildExport } from './entries/jobs/build-export.handler.js';
import { FileScanner } from './platform/storage/file-scanner.js';
import { FileSweeper } from './platform/storage/file-sweeper.js';
import { RemindPartners } from './entries/jobs/remind-partners.handler.js';
import { EventRelay } from './platform/events/event-relay.js';

/** What runs again and again in whichever process works the queues. */
export async function startSweepers(app: INestApplicationContext): Promise<void> {
  await app.get(EventRelay).startSweeping();
  await app.get(FileScanner).startSweeping();
  await app.get(FileSweeper).startSweeping();
  await app.get(MailQueue).startSweeping();
  await app.get(RunSchedule).startSweeping();
  await app.get(SettleEntries).startSweeping();
  await app.get(RemindOfInquiries).startSweeping();
  await app.get(BuildExport).startSweeping();
  await app.get(RemindPartners).startSweeping();
}
