import { textIn } from '../../cycles/domain/localized-text.js';
import { money, number, shortDate } from '../../platform/i18n/formats.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { Texts } from '../../platform/i18n/texts.js';
import { isFilled, type Row, rowsOf, type SectionAnswers, type Value, valueOf } from '../domain/answers.js';
import {
  type GroupQuestion,
  type Question,
  rowQuestions,
  type SimpleQuestion,
  type TableQuestion,
} from '../domain/form-definition.js';
import { readDate } from '../domain/read-answers.js';
import { readUrl } from '../domain/read-values.js';
import { visibleOfRow } from '../domain/visibility.js';

/** A row of the summary list. */
export interface AnswerRow {
  key: string;
  value?: string;
  items?: string[];
  /** An address outside. */
  outside?: string;
  /** Files, as links where the reader may fetch them. */
  files?: { text: string; href: string | undefined }[];
}
interface Cell {
  text: string;
  numeric?: boolean;
}
/** What stands below each other: short answers as a list, a long one with its question as heading, or repeated ones. */
export type Block =
  | { rows: AnswerRow[] }
  | { heading: string; markdown: string }
  | { table: { caption: string; columns: Cell[]; rows: { cells: Cell[] }[] }; none?: string }
  | { items: { heading: string; blocks: Block[] }[]; none?: string };

export interface AnswerTexts {
  texts: Texts;
  lang: Lang;
  /** Marks answers that the jury does not see. */
  markInternal: boolean;
  /** The file that an answer names, by its hash or, in drafts, its id. */
  fileOf?: (name: string) => { text: string; href: string | undefined } | undefined;
}

export function answerBlocks(
  questions: readonly Question[],
  answers: SectionAnswers | Row,
  context: AnswerTexts,
): Block[] {
  const blocks: Block[] = [];
  for (const question of questions) {
    const block = blockOf(question, answers, context);
    const last = blocks.at(-1);
    if ('rows' in block && last && 'rows' in last) last.rows.push(...block.rows);
    else blocks.push(block);
  }
  return blocks;
}

function blockOf(question: Question, answers: SectionAnswers | Row, context: AnswerTexts): Block {
  if (question.type === 'group') return groupBlock(question, answers, context);
  const { texts, lang, markInternal } = context;
  const label = textIn(question.label, lang);
  const key =
    question.visibleToJury || !markInternal ? label : texts.t(lang, 'entries.dossier.internal', { label });
  if (question.type === 'table') return tableBlock(question, key, answers, context);
  const value = valueOf(answers, question.key);
  if (question.type === 'longText' && value !== undefined) return { heading: key, markdown: String(value) };
  return { rows: [{ key, ...answerText(question, value, context) }] };
}

function groupBlock(question: GroupQuestion, answers: SectionAnswers | Row, context: AnswerTexts): Block {
  const { texts, lang } = context;
  const items = rowsOf(answers as SectionAnswers, question.key)
    .filter(isFilled)
    .map((row, index) => ({
      heading: `${textIn(question.itemLabel, lang)} ${index + 1}`,
      blocks: answerBlocks(visibleOfRow(question, row), row, context),
    }));
  return { items, ...(items.length === 0 && { none: texts.t(lang, 'common.notGiven') }) };
}

/** A line a row and a column a question. */
function tableBlock(
  question: TableQuestion,
  caption: string,
  answers: SectionAnswers | Row,
  context: AnswerTexts,
): Block {
  const columns = rowQuestions(question);
  const given = rowsOf(answers as SectionAnswers, question.key);
  const numeric = ({ type }: SimpleQuestion) => type === 'number' || type === 'money';
  const cell = (column: SimpleQuestion, row: Row): Cell => ({
    text: answerText(column, valueOf(row, column.key), context).value ?? '',
    numeric: numeric(column),
  });
  return {
    table: {
      caption,
      columns: columns.map((column) => ({
        text: textIn(column.label, context.lang),
        numeric: numeric(column),
      })),
      rows: given.map((row) => ({ cells: columns.map((column) => cell(column, row)) })),
    },
    ...(given.length === 0 && { none: context.texts.t(context.lang, 'common.notGiven') }),
  };
}

/** An answer in words. What cannot be read stands there as it was typed. */
export function answerText(
  question: SimpleQuestion,
  value: Value | undefined,
  { texts, lang, fileOf }: AnswerTexts,
): Partial<AnswerRow> {
  if (value === undefined) return {};
  if (question.type === 'choice' || question.type === 'choices') {
    const labels = new Map(question.options.map(({ key, label }) => [key, textIn(label, lang)]));
    const chosen = [value].flat().map((key) => labels.get(String(key)) ?? String(key));
    return question.type === 'choices' ? { items: chosen } : { value: chosen.join(', ') };
  }
  if (question.type === 'file')
    return { files: [value].flat().flatMap((name) => fileOf?.(String(name)) ?? []) };
  if (question.type === 'url' && readUrl(String(value)) === value) return { outside: value };
  if (typeof value === 'boolean') return { value: texts.t(lang, value ? 'entries.yes' : 'entries.no') };
  if (question.type === 'money' && typeof value === 'number') return { value: money(value / 100, lang) };
  if (typeof value === 'number')
    return { value: isYear(question, value) ? String(value) : number(value, lang) };
  if (question.type === 'date' && readDate(String(value)) === value) return { value: shortDate(value, lang) };
  return { value: String(value) };
}

/** A question for a year has bounds that are years; a year has no thousands separator. */
const isYear = (question: SimpleQuestion, value: number): boolean =>
  question.type === 'number' &&
  Number.isInteger(value) &&
  (question.min ?? 0) >= 1000 &&
  (question.max ?? 0) <= 2100;
