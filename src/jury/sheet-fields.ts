import type { Rubric } from '../cycles/domain/rubric.js';
import type { SheetFields } from './domain/sheet-merge.js';
import { emptySheet, type SheetContent } from './sheet-content.js';
import { reasonField, scoreField } from './sheet-rules.js';

/** What stands for an abstention on a criterion. */
export const abstainedValue = 'enthaltung';

/** The texts of a sheet, in the order of its page. */
export const remarkFields = ['comment', 'feedback', 'organiserNote', 'privateNote'] as const;

/** The names of all fields of a sheet's form. */
export const fieldNames = (rubric: Rubric): string[] => [
  ...rubric.flatMap(({ key }) => [scoreField(key), reasonField(key)]),
  'abstain',
  'abstention',
  ...remarkFields,
];

/** A sheet as the fields of its form. */
export function fieldsOfSheet(sheet: SheetContent | null): SheetFields {
  const { scores, reasons, abstention, ...rest } = sheet ?? emptySheet;
  const values = Object.entries(scores).map(([key, value]) => [
    scoreField(key),
    value === null ? abstainedValue : String(value),
  ]);
  return {
    ...Object.fromEntries(values),
    ...Object.fromEntries(Object.entries(reasons).map(([key, text]) => [reasonField(key), text])),
    abstain: abstention === null ? '' : 'true',
    abstention: abstention ?? '',
    ...Object.fromEntries(remarkFields.map((name) => [name, rest[name]])),
  };
}

/** Fields of a form as a sheet: values that are no numbers become NaN, which no scale has. */
export function sheetOfFields(fields: SheetFields): SheetContent {
  const text = (name: string) => fields[name] ?? '';
  return {
    scores: Object.fromEntries(under(fields, scoreField('')).map(([key, value]) => [key, valueOf(value)])),
    reasons: Object.fromEntries(under(fields, reasonField(''))),
    abstention: text('abstain') === 'true' ? text('abstention') : null,
    comment: text('comment'),
    privateNote: text('privateNote'),
    organiserNote: text('organiserNote'),
    feedback: text('feedback'),
  };
}

const under = (fields: SheetFields, prefix: string): [string, string][] =>
  Object.entries(fields)
    .filter(([name, value]) => name.startsWith(prefix) && value !== '')
    .map(([name, value]) => [name.slice(prefix.length), value]);

function valueOf(value: string): number | null {
  if (value === abstainedValue) return null;
  return /^-?\d{1,6}(\.\d{1,6})?$/.test(value) ? Number(value) : Number.NaN;
}
