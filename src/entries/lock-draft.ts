import { milestonesFrom } from '../cycles/milestones-from.js';
import { readForm } from '../cycles/read-form.js';
import { instantOf } from '../platform/database/instants.js';
import { isId } from '../platform/database/is-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainErrors, found, notFound } from '../platform/http/domain-error.js';
import { entrySchedule } from './domain/entry-deadline.js';
import type { EntryState } from './domain/entry-state.js';
import type { FormDefinition } from './domain/form-definition.js';
import { editRefusal } from './domain/guards.js';

interface Row {
  state: EntryState;
  formVersionId: string;
  graceMinutes: number;
  published: boolean;
  milestones: Record<string, string> | null;
  extendedUntil: Date | null;
}

/**
 * The form of an entry in which this person may write at `tx.now`, the entry locked: all that a save needs to know, without the dossier.
 * @throws DomainError 404 for strangers; DomainErrors where the entry is no draft or its deadline has passed
 */
export async function lockDraftOf(tx: Tx, entryId: string, personId: string): Promise<FormDefinition> {
  if (!isId(entryId)) throw notFound();
  const [row] = await tx.rows<Row>(
    `SELECT e.state, e.form_version_id AS "formVersionId", c.grace_minutes AS "graceMinutes", c.published_at IS NOT NULL AS published,
            (SELECT json_object_agg(kind, at) FROM milestone WHERE cycle_id = c.id) AS milestones,
            (SELECT max(until) FROM entry_extension WHERE entry_id = e.id) AS "extendedUntil"
       FROM entry e
       JOIN entry_member m ON m.entry_id = e.id AND m.person_id = $2
       JOIN cycle c ON c.id = e.cycle_id
      WHERE e.id = $1 FOR NO KEY UPDATE OF e`,
    [entryId, personId],
  );
  const { state, formVersionId, graceMinutes, published, milestones, extendedUntil } = found(row);
  const cycle = { graceMinutes, published, milestones: milestonesFrom(milestones) };
  const schedule = entrySchedule(cycle, extendedUntil && instantOf(extendedUntil));
  const refused = editRefusal({ state, schedule }, tx.now);
  if (refused) throw new DomainErrors([refused]);
  return readForm(tx, formVersionId);
}
