import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { lastSubmissionCountsAgain } from './domain/extension-events.js';
import { lockStanding } from './entry-access.js';
import { Entry } from './entities/entry.entity.js';
import { standingSql } from './entry-deadline-sql.js';

/**
 * Writes into the row what `standingAt` says of it, so that lists and counts show it too. Whatever is decided about an entry asks the rule
 * itself and waits for nobody.
 */
@Injectable()
export class StandingService {
  constructor(private readonly database: Database) {}

  /** Every reopened entry whose time is over without another submission is submitted again. Returns how many were. */
  async settle(now: Temporal.Instant): Promise<number> {
    const due = await this.database.rows<{ id: string }>(
      `SELECT e.id FROM entry e WHERE e.state = 'draft' AND e.submitted_at IS NOT NULL AND ${standingSql('$1')} <> e.state
        ORDER BY e.id`,
      [now.toString()],
    );
    for (const { id } of due) await this.settleOne(id);
    return due.length;
  }

  private async settleOne(entryId: string): Promise<void> {
    await this.database.transaction(systemActor, async (tx) => {
      const { state } = await lockStanding(tx, entryId);
      if (state !== 'submitted') return;
      const settled = await tx.update(Entry, { id: entryId, state: 'draft' }, { state, changedAt: tx.now });
      if (settled > 0) tx.emit(lastSubmissionCountsAgain(entryId));
    });
  }
}
