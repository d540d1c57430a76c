import type { Section } from '../../domain/form-definition.js';
import { type Fields, readSection } from '../../domain/read-answers.js';
import { visibleSection } from '../../domain/visibility.js';
import type { Dossier } from '../../read-dossier.js';

/**
 * The first question that these answers bring onto the page and that is not answered yet: saving leads back to it. Nothing where the
 * browser showed it already (`sofort`, set by the script).
 * @param before the dossier before the save
 */
export function firstAppeared(
  { form, answers }: Pick<Dossier, 'form' | 'answers'>,
  section: Section,
  fields: Fields,
): string | undefined {
  if (fields['sofort'] === 'ja') return undefined;
  const given = readSection(section, fields);
  const before = visibleSection(form, answers, section).questions;
  const after = visibleSection(form, answers, section, given).questions;
  return after.find((question) => !before.includes(question) && !Object.hasOwn(given, question.key))?.key;
}
