import type { Body } from '../../../../platform/http/forms.js';
import {
  type Column,
  columnTypes,
  type Condition,
  conditionOperators,
  type Option,
  type Question,
} from '../../../domain/form-definition.js';
import { keyFrom } from '../../../domain/form-edit.js';
import type { LocalizedText } from '../../../domain/localized-text.js';
import type { FieldReader } from '../field-reader.js';
import { flat } from '../rows.js';

/** A question as values of its page. */
export function questionValues(question: Question): Body {
  const { type, label, hint, required, visibleToJury, publishable, visibleWhen: when } = question;
  return flat({
    label: both(label),
    hint: both(hint),
    required,
    visibleToJury,
    publishable,
    condition: {
      question: when ? `${when.section}.${when.question}` : '',
      operator: when?.operator ?? 'equals',
      values: when?.values ?? [],
    },
    ...('maxLength' in question && { maxLength: question.maxLength }),
    ...(type === 'number' && { min: question.min, max: question.max }),
    ...(type === 'money' && { max: question.max === undefined ? undefined : question.max / 100 }),
    ...(type === 'yesNo' && { mustBeYes: question.mustBeYes === true }),
    ...((type === 'file' || type === 'table' || type === 'group') && { max: question.max }),
    ...(type === 'group' && { itemLabel: both(question.itemLabel) }),
    ...('options' in question && {
      options: question.options.map(({ key, label: text }) => ({ key, label: both(text) })),
    }),
    ...(type === 'table' && {
      columns: question.columns.map((column) => ({ ...column, label: both(column.label) })),
    }),
  });
}

const both = (text: LocalizedText | undefined) => ({ de: text?.de ?? '', en: text?.en ?? '' });

/** The question as it was typed; kind, key and the questions of a group stay. `rows` are those of answers or columns that count. */
export function readQuestion(read: FieldReader, stored: Question): { question: Question; rows: string[] } {
  const { hint: _, visibleWhen: __, ...rest } = stored;
  const hint = read.optional('hint');
  const visibleWhen = readCondition(read);
  const base = {
    ...rest,
    label: read.localized('label'),
    ...(hint && { hint }),
    required: read.flag('required'),
    visibleToJury: read.flag('visibleToJury'),
    publishable: read.flag('publishable'),
    ...(visibleWhen && { visibleWhen }),
  };
  const rows =
    'options' in stored
      ? read.rows('options', 'label.de')
      : stored.type === 'table'
        ? read.rows('columns', 'label.de')
        : [];
  return { question: { ...base, ...ofKind(read, stored, rows) } as Question, rows };
}

function ofKind(read: FieldReader, stored: Question, rows: string[]): object {
  switch (stored.type) {
    case 'shortText':
    case 'longText':
      return { maxLength: read.number('maxLength') };
    case 'number':
      return { min: read.optionalNumber('min') ?? undefined, max: read.optionalNumber('max') ?? undefined };
    case 'money': {
      const euros = read.optionalNumber('max');
      return { max: euros === null ? undefined : Math.round(euros * 100) };
    }
    case 'yesNo':
      return { mustBeYes: read.flag('mustBeYes') || undefined };
    case 'choice':
    case 'choices':
      return { options: readRows(read, rows, 'option', stored.options, readOption) };
    case 'table':
      return { max: read.number('max'), columns: readRows(read, rows, 'column', stored.columns, readColumn) };
    case 'file':
      return { max: read.number('max') };
    case 'group':
      return { max: read.number('max'), itemLabel: read.localized('itemLabel') };
    default:
      return {};
  }
}

/** Rows with their keys, or new ones for those that have none. Nobody can make up a key: one that is not stored is a new row. */
function readRows<T>(
  read: FieldReader,
  rows: readonly string[],
  stem: string,
  stored: readonly { key: string }[],
  readRow: (read: FieldReader, row: string, key: string) => T,
): T[] {
  const known = stored.map(({ key }) => key).filter(Boolean);
  const taken = [...known];
  return rows.map((row) => {
    const typed = read.text(`${row}.key`);
    const key = known.includes(typed) ? typed : keyFrom(read.text(`${row}.label.de`), stem, taken);
    taken.push(key);
    return readRow(read, row, key);
  });
}

const readOption = (read: FieldReader, row: string, key: string): Option => ({
  key,
  label: read.localized(`${row}.label`),
});

function readColumn(read: FieldReader, row: string, key: string): Column {
  const type = columnTypes.find((each) => each === read.text(`${row}.type`)) ?? 'shortText';
  const maxLength = type === 'shortText' ? read.optionalNumber(`${row}.maxLength`) : null;
  const column = { key, label: read.localized(`${row}.label`), type, required: read.flag(`${row}.required`) };
  return { ...column, ...(maxLength !== null && { maxLength }) };
}

function readCondition(read: FieldReader): Condition | undefined {
  const [section = '', ...path] = read.text('condition.question').split('.');
  if (!section) return undefined;
  const question = path.join('.');
  const operator = conditionOperators.find((each) => each === read.text('condition.operator')) ?? 'equals';
  const values = operator === 'answered' ? [] : read.list('condition.values').filter(Boolean);
  return { section, question, operator, values };
}
