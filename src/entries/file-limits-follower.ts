import { Injectable, type OnModuleInit } from '@nestjs/common';
import { cycleErrors } from '../cycles/domain/errors.js';
import { type FileLimits, gigabytes, megabytes } from '../cycles/domain/file-limits.js';
import { problem } from '../cycles/domain/problem.js';
import type { DomainEvent, Tx } from '../platform/database/tx.js';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { DomainErrors } from '../platform/http/domain-error.js';
import { holdRoom } from './file-room.js';

/** What was taken stays within the limits: they cannot be lowered below what an entry or the cycle holds. */
@Injectable()
export class FileLimitsFollower implements OnModuleInit {
  constructor(private readonly events: EventHandlers) {}

  onModuleInit(): void {
    this.events.inTransaction('CycleChanged', async (tx, event) => {
      if (event.payload?.part === 'files') await refuseBelowHeld(tx, event);
    });
  }
}

async function refuseBelowHeld(tx: Tx, { subject, after }: DomainEvent): Promise<void> {
  const limits = (after as { files: FileLimits }).files;
  await holdRoom(tx, subject.id);
  const [most] = await tx.rows<Record<'file' | 'files' | 'bytes' | 'cycle', string>>(
    `SELECT coalesce(max(largest), 0) AS file, coalesce(max(files), 0) AS files, coalesce(max(kept), 0) AS bytes, coalesce(sum(held), 0) AS cycle
       FROM (SELECT max(a.size) FILTER (WHERE a.removed_at IS NULL) AS largest, count(*) FILTER (WHERE a.removed_at IS NULL) AS files,
                    sum(a.size) FILTER (WHERE a.removed_at IS NULL) AS kept, sum(a.size) AS held
               FROM attachment a JOIN entry e ON e.id = a.entry_id WHERE e.cycle_id = $1 GROUP BY e.id) entries`,
    [subject.id],
  );
  const needed: FileLimits = {
    fileMegabytes: Math.ceil(Number(most?.file) / megabytes(1)),
    entryFiles: Number(most?.files),
    entryMegabytes: Math.ceil(Number(most?.bytes) / megabytes(1)),
    cycleGigabytes: Math.ceil(Number(most?.cycle) / gigabytes(1)),
  };
  const problems = (Object.keys(needed) as (keyof FileLimits)[])
    .filter((name) => limits[name] < needed[name])
    .map((name) => problem(cycleErrors.fileLimitHeld, { held: needed[name] }, name));
  if (problems.length > 0) throw new DomainErrors(problems);
}
