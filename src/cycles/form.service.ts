import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainErrors } from '../platform/http/domain-error.js';
import { changeCycle, type CycleChange } from './cycle-writer.js';
import { checkForm, checkWorkingForm } from './domain/form-check.js';
import type { FormDefinition } from './domain/form-definition.js';
import { FormVersion } from './entities/form-version.entity.js';

/** The form of a cycle while it is being worked on. `FormVersionService` publishes it, for that concerns drafts. */
@Injectable()
export class FormService {
  constructor(private readonly database: Database) {}

  /** Changes the working version, which begins as the successor of the published one. Whoever fills in the form notices nothing. */
  async change(change: CycleChange, definition: FormDefinition): Promise<void> {
    const problems = checkWorkingForm(definition);
    await changeCycle(this.database, change, 'form', problems, async (tx, { id: cycleId }) => {
      const last = await newest(tx, cycleId);
      const before = last?.definition ?? null;
      if (last && !last.publishedAt) await tx.update(FormVersion, { id: last.id }, { definition });
      else if (JSON.stringify(before) !== JSON.stringify(definition))
        await tx.insert(FormVersion, {
          id: newId(),
          cycleId,
          number: (last?.number ?? 0) + 1,
          definition,
          createdAt: tx.now,
          publishedAt: null,
        });
      return { before, after: definition };
    });
  }

  /** Goes back to the published version. Without a working version nothing changes. */
  async discard(change: CycleChange): Promise<void> {
    await changeCycle(this.database, change, 'form', [], async (tx, { id: cycleId }) => {
      const [published] = await publishedVersions(tx, cycleId);
      const before = (await newest(tx, cycleId))?.definition ?? null;
      if (!published) return { before, after: before };
      await tx.delete(FormVersion, { cycleId, publishedAt: IsNull() });
      return { before, after: published.definition };
    });
  }
}

/**
 * Makes the working version of a locked cycle the one that is filled in; nothing where there is none.
 * @throws DomainErrors with everything that is wrong with it
 */
export async function publishWorkingForm(tx: Tx, cycleId: string): Promise<FormVersion | undefined> {
  const working = await tx.lock(FormVersion, { cycleId, publishedAt: IsNull() });
  if (!working) return undefined;
  const problems = checkForm(working.definition);
  if (problems.length > 0) throw new DomainErrors(problems);
  await tx.update(FormVersion, { id: working.id }, { publishedAt: tx.now });
  return working;
}

/** The highest number first, locked, so that it is not published while it is changed. */
async function newest(tx: Tx, cycleId: string): Promise<FormVersion | null> {
  return tx.manager.findOne(FormVersion, {
    where: { cycleId },
    order: { number: 'DESC' },
    lock: { mode: 'pessimistic_write' },
  });
}

const publishedVersions = (tx: Tx, cycleId: string): Promise<Pick<FormVersion, 'definition'>[]> =>
  tx.rows(
    'SELECT definition FROM form_version WHERE cycle_id = $1 AND published_at IS NOT NULL ORDER BY number DESC LIMIT 1',
    [cycleId],
  );
