import { DomainErrors } from '../../../../platform/http/domain-error.js';
import { cycleErrors } from '../../../domain/errors.js';
import type { FormDefinition } from '../../../domain/form-definition.js';
import { placeWords } from './place-words.js';

type Found = DomainErrors['problems'][number];

const texts = /^(.*\.)?(label|title|itemLabel|hint|intro)$/;

/**
 * Problems of the whole form as a page shows them: those at `path` (`sections.2.questions.0`) at the page's fields, all others above
 * the form, each with its place in words. `rows` are the page's rows of answers or columns, in the order in which they were read.
 */
export async function atFields<T>(
  form: FormDefinition,
  path: string,
  act: () => Promise<T>,
  rows: readonly string[] = [],
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof DomainErrors)) throw error;
    throw new DomainErrors(error.problems.map((each) => onPage(form, path, rows, each)));
  }
}

function onPage(form: FormDefinition, path: string, rows: readonly string[], found: Found): Found {
  const at = found.field ?? '';
  if (!at.startsWith('sections')) return found;
  const params = { ...found.params, path: placeWords(form, at) };
  if (at !== path && !at.startsWith(`${path}.`)) return { ...found, params, field: '' };
  const own = at.slice(path.length + 1);
  return { ...found, params, field: fieldOf(own, found.key, rows) };
}

function fieldOf(own: string, key: string, rows: readonly string[]): string {
  if (own.startsWith('visibleWhen'))
    return key === cycleErrors.formConditionValue ? 'condition.values' : 'condition.question';
  const row = /^(?:options|columns)\.(\d+)(.*)$/.exec(own);
  const field = row ? `${rows[Number(row[1])] ?? own}${row[2] ?? ''}` : own || 'min';
  return texts.test(field) ? `${field}.de` : field;
}
