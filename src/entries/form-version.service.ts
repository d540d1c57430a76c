import { Injectable } from '@nestjs/common';
import type { CycleChange } from '../cycles/cycle-writer.js';
import { lockCycle } from '../cycles/cycle-writer.js';
import { cycleErrors } from '../cycles/domain/errors.js';
import { formVersionPublished } from '../cycles/domain/events.js';
import { Cycle } from '../cycles/entities/cycle.entity.js';
import { publishWorkingForm } from '../cycles/form.service.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, found } from '../platform/http/domain-error.js';

/** Publishing a version of the form: from then on drafts and new entries follow it. */
@Injectable()
export class FormVersionService {
  constructor(private readonly database: Database) {}

  /**
   * Publishes the working version of a published cycle and takes all drafts along; what was submitted keeps its own. A second click
   * finds no working version and changes nothing. Answers stay as they are: what is no longer asked stays in the draft.
   * @throws DomainErrors with what is wrong with the form; DomainError 409 where it changed since it was looked at, 422 without a reason
   */
  async publish({ actor, cycleId, version, reason }: CycleChange): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      // Entries before the cycle, as a submission locks them, so that neither waits for the other.
      await lockDrafts(tx, cycleId);
      const cycle = found(await lockCycle(tx, cycleId));
      if (!cycle.publishedAt) throw new DomainError(cycleErrors.formWithTheCycle);
      const working = await publishWorkingForm(tx, cycleId);
      if (!working) return;
      if (cycle.version !== version) throw new DomainError(cycleErrors.stale, {}, 409);
      if (!reason.trim()) throw new DomainError(cycleErrors.reasonMissing, {}, 422, 'reason');
      const drafts = await takeAlong(tx, cycleId, working.id);
      await tx.update(Cycle, { id: cycleId }, { version: version + 1 });
      const { id: formVersionId, number } = working;
      tx.emit(formVersionPublished(cycleId, { formVersionId, number, drafts }, reason.trim()));
    });
  }
}

const lockDrafts = (tx: Tx, cycleId: string) =>
  tx.rows(`SELECT id FROM entry WHERE cycle_id::text = $1 AND state = 'draft' ORDER BY id FOR UPDATE`, [
    cycleId,
  ]);

async function takeAlong(tx: Tx, cycleId: string, formVersionId: string): Promise<number> {
  const [moved] = await tx.rows<{ count: number }>(
    `WITH moved AS (UPDATE entry SET form_version_id = $2 WHERE cycle_id = $1 AND state = 'draft' RETURNING id)
     SELECT count(*)::int AS count FROM moved`,
    [cycleId, formVersionId],
  );
  return moved?.count ?? 0;
}
