import { textIn } from '../../cycles/domain/localized-text.js';
import { number, shortDate } from '../../platform/i18n/formats.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { Texts } from '../../platform/i18n/texts.js';
import { type Row, rowsOf, type SectionAnswers, type Value, valueOf } from '../domain/answers.js';
import type { GroupQuestion, Question, SimpleQuestion } from '../domain/form-definition.js';
import { readDate } from '../domain/read-answers.js';

/** A row of the summary list. */
export interface AnswerRow {
  key: string;
  value?: string;
  items?: string[];
}
/** What stands below each other: short answers as a list, a long one with its question as heading, or repeated ones. */
export type Block =
  | { rows: AnswerRow[] }
  | { heading: string; markdown: string }
  | { items: { heading: string; blocks: Block[] }[]; none?: string };

export interface AnswerTexts {
  texts: Texts;
  lang: Lang;
  /** Marks answers that the jury does not see. */
  markInternal: boolean;
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
  const value = valueOf(answers, question.key);
  if (question.type === 'longText' && value !== undefined) return { heading: key, markdown: String(value) };
  return { rows: [{ key, ...answerText(question, value, context) }] };
}

function groupBlock(question: GroupQuestion, answers: SectionAnswers | Row, context: AnswerTexts): Block {
  const { texts, lang } = context;
  const items = rowsOf(answers as SectionAnswers, question.key).map((row, index) => ({
    heading: `${textIn(question.itemLabel, lang)} ${index + 1}`,
    blocks: answerBlocks(question.questions, row, context),
  }));
  return { items, ...(items.length === 0 && { none: texts.t(lang, 'common.notGiven') }) };
}

/** What cannot be read stands there as it was typed. */
function answerText(
  question: SimpleQuestion,
  value: Value | undefined,
  { texts, lang }: AnswerTexts,
): Partial<AnswerRow> {
  if (value === undefined) return {};
  if (question.type === 'choice' || question.type === 'choices') {
    const labels = new Map(question.options.map(({ key, label }) => [key, textIn(label, lang)]));
    const chosen = [value].flat().map((key) => labels.get(String(key)) ?? String(key));
    return question.type === 'choices' ? { items: chosen } : { value: chosen.join(', ') };
  }
  if (typeof value === 'boolean') return { value: texts.t(lang, value ? 'entries.yes' : 'entries.no') };
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
