import type { RowSource } from '../platform/database/row-source.js';
import { currentPreview } from '../platform/preview/preview-context.js';
import type { FormDefinition } from './domain/form-definition.js';

const read = new Map<string, FormDefinition>();
const most = 50;

/**
 * The form of a published version. It is never changed, only followed by the next, so what was read once stays right: its kilobytes of
 * JSON need not be sent and parsed for every page of every dossier. A preview takes a working version for a published one: of that nothing
 * is remembered.
 * @throws Error where there is no such version
 */
export async function readForm(rows: RowSource, formVersionId: string): Promise<FormDefinition> {
  const known = currentPreview() ? undefined : read.get(formVersionId);
  if (known) return known;
  const [row] = await rows.rows<{ definition: FormDefinition }>(
    'SELECT definition FROM form_version WHERE id = $1',
    [formVersionId],
  );
  if (!row) throw new Error(`No form version ${formVersionId}`);
  if (currentPreview()) return row.definition;
  if (read.size >= most) read.clear();
  read.set(formVersionId, row.definition);
  return row.definition;
}
