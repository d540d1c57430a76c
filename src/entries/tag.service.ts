import { Injectable } from '@nestjs/common';
import { Cycle } from '../cycles/entities/cycle.entity.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainErrors, found } from '../platform/http/domain-error.js';
import { problem } from '../cycles/domain/problem.js';
import { deskErrors, tagKey, tagProblem, tidy } from './domain/desk.js';
import { entriesTagged, entriesUntagged } from './domain/desk-events.js';
import { EntryTag } from './entities/entry-tag.entity.js';

/** Tags of entries: one act for one entry or for many, as the ids say that were confirmed. */
@Injectable()
export class TagService {
  constructor(private readonly database: Database) {}

  /**
   * Gives the tag to entries of the cycle; a new word makes a new tag. Entries that have it already stay as they are.
   * @returns how many got it
   * @throws DomainErrors at the field `tag`, or where nothing was selected; 404 for an unknown cycle
   */
  async tag(actor: Actor, cycleId: string, entryIds: readonly string[], said: string): Promise<number> {
    const name = tidy(said);
    refuse(tagProblem(name), entryIds);
    return this.database.transaction(actor, async (tx) => {
      found(await tx.lock(Cycle, { id: cycleId }));
      const tagId = await this.ensure(tx, cycleId, name);
      const changed = await tx.rows<{ id: string }>(
        `INSERT INTO entry_tagging (entry_id, tag_id)
         SELECT id, $3 FROM entry WHERE cycle_id = $1 AND id = ANY ($2::uuid[]) ON CONFLICT DO NOTHING RETURNING entry_id AS id`,
        [cycleId, entryIds, tagId],
      );
      if (changed.length > 0)
        tx.emit(entriesTagged(cycleId, { tagId, entries: changed.map(({ id }) => id) }));
      return changed.length;
    });
  }

  /**
   * Takes the tag away; a tag that nothing has any more is forgotten.
   * @returns how many lost it
   * @throws DomainErrors where nothing was selected
   */
  async untag(actor: Actor, cycleId: string, entryIds: readonly string[], tagId: string): Promise<number> {
    refuse(undefined, entryIds);
    return this.database.transaction(actor, async (tx) => {
      const tag = await tx.lock(EntryTag, { id: tagId, cycleId });
      if (!tag) return 0;
      const changed = await tx.rows<{ id: string }>(
        `WITH gone AS (DELETE FROM entry_tagging WHERE tag_id = $1 AND entry_id = ANY ($2::uuid[]) RETURNING entry_id)
         SELECT entry_id AS id FROM gone`,
        [tagId, entryIds],
      );
      if (changed.length > 0)
        tx.emit(entriesUntagged(cycleId, { tagId, entries: changed.map(({ id }) => id) }));
      await tx.rows(
        'DELETE FROM entry_tag t WHERE id = $1 AND NOT EXISTS (SELECT FROM entry_tagging WHERE tag_id = t.id)',
        [tagId],
      );
      return changed.length;
    });
  }

  private async ensure(tx: Tx, cycleId: string, name: string): Promise<string> {
    const key = tagKey(name);
    const known = await tx.findOne(EntryTag, { cycleId, key });
    if (known) return known.id;
    const id = newId();
    await tx.insert(EntryTag, { id, cycleId, name, key, createdAt: tx.now });
    return id;
  }
}

/** An empty selection never means everyone. */
function refuse(wrong: ReturnType<typeof tagProblem>, entryIds: readonly string[]): void {
  const nothing = entryIds.length === 0 ? problem(deskErrors.nothingSelected) : undefined;
  const problems = [nothing, wrong].filter((each) => each !== undefined);
  if (problems.length > 0) throw new DomainErrors(problems);
}
