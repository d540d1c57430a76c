import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { answeredItems, type CheckedItems, checkProgress } from './domain/checklist.js';
import { remarkProblems } from './domain/screening.js';
import { screeningErrors } from './domain/screening-errors.js';
import { screeningChecked } from './domain/screening-events.js';
import { ScreeningCheck } from './entities/screening-check.entity.js';
import { lockStanding } from './entry-access.js';
import { toScreen } from './screening-writer.js';

/** The checklist of an entry while it is worked through. */
@Injectable()
export class ScreeningCheckService {
  constructor(private readonly database: Database) {}

  /**
   * Saves answers and remarks, also unfinished ones; answers to items that are off the list by now stay. A save on an older version
   * changes nothing, unless it says the same as what is there.
   * @param version the version that the person had before them; 0 where nothing was saved yet
   * @throws DomainErrors for remarks that are too long, or where the entry is not to be screened; DomainError 409 where somebody was faster
   */
  async save(actor: Actor, entryId: string, checked: CheckedItems, version: number): Promise<void> {
    const changedById = found(actor.personId);
    const problems = remarkProblems(checked);
    if (problems.length > 0) throw new DomainErrors(problems);
    await this.database.transaction(actor, async (tx) => {
      const { submission, rule, check } = await toScreen(tx, await lockStanding(tx, entryId));
      const before = check?.items ?? {};
      const items = { ...before, ...checked };
      const seen = { submissionId: submission.id, changedAt: tx.now, changedById };
      if (check && check.submissionId === submission.id && isDeepStrictEqual(items, before)) return;
      const current = check?.version ?? 0;
      if (current !== version) throw new DomainError(screeningErrors.checkStale, {}, 409);
      const changed = { ...seen, items, version: current + 1 };
      if (check) await tx.update(ScreeningCheck, { id: check.id }, changed);
      else await tx.insert(ScreeningCheck, { id: newId(), entryId, ...changed });
      const progress = checkProgress(answeredItems(rule.checklist, items));
      tx.emit(screeningChecked(entryId, changed.version, before, items, progress));
    });
  }
}
