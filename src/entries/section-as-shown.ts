import { readForm } from '../cycles/read-form.js';
import type { RowSource } from '../platform/database/row-source.js';
import { questionOf } from './domain/answer-rows.js';
import { readMarks } from './domain/answer-marks.js';
import { type FormDefinition, type Section, sectionOf } from './domain/form-definition.js';
import type { Fields } from './domain/read-answers.js';
import { basisFields } from './domain/section-basis.js';

/**
 * The section with every question that a posted page showed. A version of the form may have been published since the page was opened: what
 * it no longer asks is read as the version before asked it, so that nothing typed is lost. Undefined where no version has such a section.
 * @param form the version that the entry follows now
 */
export async function sectionAsShown(
  reads: RowSource,
  { id, form }: { id: string; form: FormDefinition },
  key: string,
  fields: Fields,
): Promise<Section | undefined> {
  const now = sectionOf(form, key);
  const shown = Object.keys(readMarks(fields[basisFields.marks]) ?? {});
  if (now && shown.every((name) => asks(now, name))) return now;
  const versions = await reads.rows<{ id: string }>(
    `SELECT f.id FROM form_version f JOIN entry e ON e.cycle_id = f.cycle_id
      WHERE e.id = $1 AND f.published_at IS NOT NULL ORDER BY f.number DESC`,
    [id],
  );
  let section = now;
  for (const version of versions) {
    const earlier = sectionOf(await readForm(reads, version.id), key);
    if (earlier) section = section ? joined(section, earlier) : earlier;
  }
  return section;
}

const asks = ({ questions }: Section, name: string): boolean =>
  questions.some(({ key }) => key === questionOf(name));

const joined = (now: Section, earlier: Section): Section => ({
  ...now,
  questions: [...now.questions, ...earlier.questions.filter(({ key }) => !asks(now, key))],
});
