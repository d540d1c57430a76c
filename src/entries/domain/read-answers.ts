import { readRowId, rowId } from './answer-rows.js';
import { isFilled, present, type Row, type SectionAnswers, type Value } from './answers.js';
import {
  fieldName,
  hasRows,
  rowQuestions,
  type RowsQuestion,
  type Section,
  type SimpleQuestion,
} from './form-definition.js';
import { readMoney, readUrl } from './read-values.js';
import { cleanText, isBlank } from './text.js';

/** Fields of a posted form, or JSON of the same shape. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * The answers in posted fields. Everything typed is kept, also what is wrong (`answerProblems` says so): too long a text whole, a number or
 * date that cannot be read as the text it was. Blank answers are absent. Fields that the section does not know are not answers.
 * Rows of a group or table come as `<group>.<row>.<question>` or as an array of objects; blank rows close up.
 */
export function readSection(section: Section, fields: Fields): SectionAnswers {
  return present(
    section.questions.map((question) => [
      question.key,
      hasRows(question) ? readRows(question, fields) : readValue(question, own(fields, question.key)),
    ]),
  );
}

function readRows(group: RowsQuestion, fields: Fields): readonly Row[] | undefined {
  const rows = rawRows(group, fields)
    .map((raw) =>
      present<Value>([
        [rowId, readRowId(own(raw, rowId))],
        ...rowQuestions(group).map((q) => [q.key, readValue(q, own(raw, q.key))] as const),
      ]),
    )
    .filter(isFilled);
  return rows.length > 0 ? rows : undefined;
}

function rawRows(group: RowsQuestion, fields: Fields): Fields[] {
  const nested = own(fields, group.key);
  if (Array.isArray(nested))
    return nested.filter((row): row is Fields => typeof row === 'object' && row !== null);
  const indexes = Object.keys(fields)
    .filter((name) => name.startsWith(`${group.key}.`))
    .map((name) => name.split('.')[1]!)
    .filter((index) => /^\d{1,4}$/.test(index));
  return [...new Set(indexes.map(Number))]
    .toSorted((a, b) => a - b)
    .map((index) =>
      Object.fromEntries(
        [rowId, ...rowQuestions(group).map(({ key }) => key)].map((key) => [
          key,
          own(fields, fieldName(key, { group: group.key, index })),
        ]),
      ),
    );
}

function readValue(question: SimpleQuestion, raw: unknown): Value | undefined {
  if (question.type === 'choices' || question.type === 'file') return readChoices(raw);
  const single: unknown = Array.isArray(raw) ? raw.at(-1) : raw;
  if (typeof single === 'boolean' || typeof single === 'number') return single;
  if (typeof single !== 'string' || isBlank(single)) return undefined;
  const text = cleanText(single);
  if (question.type === 'number') return readNumber(text) ?? text;
  if (question.type === 'money') return readMoney(text) ?? text;
  if (question.type === 'url') return readUrl(text) ?? text;
  if (question.type === 'date') return readDate(text) ?? text;
  if (question.type === 'yesNo') return { yes: true, no: false }[text] ?? text;
  return text;
}

function readChoices(raw: unknown): readonly string[] | undefined {
  const given = (Array.isArray(raw) ? raw : [raw]).filter((item): item is string => typeof item === 'string');
  const chosen = [...new Set(given.filter((item) => !isBlank(item)).map(cleanText))];
  return chosen.length > 0 ? chosen : undefined;
}

/** A number as Germans write it: 1.234,5; a point that does not part thousands is taken as the decimal sign. */
export function readNumber(text: string): number | undefined {
  const compact = text.replaceAll(/\s/g, '');
  if (/^[-+]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(compact))
    return Number(compact.replaceAll('.', '').replace(',', '.'));
  if (/^[-+]?\d{1,15}([.,]\d{1,10})?$/.test(compact)) return Number(compact.replace(',', '.'));
  return undefined;
}

/** A day as YYYY-MM-DD, from that or from 12.6.2026; nothing where there is no such day. */
export function readDate(text: string): string | undefined {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text.trim());
  const iso = german
    ? `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}`
    : text.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  try {
    return Temporal.PlainDate.from(iso).toString();
  } catch {
    return undefined;
  }
}

function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
