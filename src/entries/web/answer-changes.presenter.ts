import { textIn } from '../../cycles/domain/localized-text.js';
import type { AnswerDifference, RowChange } from '../domain/answer-difference.js';
import type { Row, SectionAnswers, Value } from '../domain/answers.js';
import { hasRows, type Question, rowQuestions } from '../domain/form-definition.js';
import { answerText, type AnswerTexts } from './answer-blocks.js';
import { type Part, wordChanges } from './word-changes.js';

/** Something whose sides are shown in one: words that came, went and stayed, or a list of such. Model of `entries/difference-change`. */
export interface ChangeView {
  label: string;
  /** What else is to know of the question: that it is new, gone, or was asked otherwise. */
  notes: string[];
  parts?: Part[];
  /** Choices and files, each whole. */
  items?: Part[];
  rows?: { heading: string; kind: RowChange['kind']; state: string; cells: ChangeView[] }[];
}

export interface ChangeTexts extends AnswerTexts {
  /** Numbers of the two submissions. */
  from: number;
  to: number;
}

export function answerChangeView(difference: AnswerDifference, context: ChangeTexts): ChangeView {
  const { before, after, change } = difference;
  const label = textIn((after ?? before)!.label, context.lang);
  const view = { label, notes: notesOn(difference, context) };
  if (change.kind === 'text') return { ...view, parts: wordChanges(change.before, change.after) };
  if (change.kind === 'rows')
    return { ...view, rows: change.rows.map((row) => rowView(row, (after ?? before)!, context)) };
  if (change.kind === 'items') return { ...view, items: itemsOf(difference, context) };
  return {
    ...view,
    parts: replaced(answerLine(before, change.before, context), answerLine(after, change.after, context)),
  };
}

/** One whole text instead of another. */
export const replaced = (before: string, after: string): Part[] =>
  [
    { kind: 'removed' as const, text: before },
    { kind: 'added' as const, text: after },
  ].filter(({ text }) => text !== '');

function notesOn(
  { before, after, change }: AnswerDifference,
  { texts, lang, from, to }: ChangeTexts,
): string[] {
  const t = (key: string, params = {}) => texts.t(lang, `proof.difference.${key}`, params);
  if (!before) return [t('questionNew', { number: from })];
  if (!after) return [t('questionGone', { number: to })];
  const was = textIn(before.label, lang);
  return [
    ...(was === textIn(after.label, lang) ? [] : [t('questionRenamed', { label: was })]),
    ...(change.kind === 'replaced' && before.type !== after.type ? [t('questionSort')] : []),
  ];
}

/** What is chosen in both, what came and what went; each in the words of the form that had it. */
function itemsOf({ before, after, change }: AnswerDifference, context: ChangeTexts): Part[] {
  if (change.kind !== 'items') return [];
  const [old, now] = [before ?? after, after ?? before];
  const shown = (kind: Part['kind'], question: Question | undefined, items: readonly string[]): Part[] =>
    items.map((item) => ({ kind, text: answerLine(question, [item], context) || item }));
  return [
    ...shown('same', now, change.kept),
    ...shown('removed', old, change.removed),
    ...shown('added', now, change.added),
  ];
}

function rowView(row: RowChange, question: Question, context: ChangeTexts) {
  const { texts, lang } = context;
  const t = (key: string, params = {}) => texts.t(lang, `proof.difference.${key}`, params);
  const name = question.type === 'group' ? textIn(question.itemLabel, lang) : t('row');
  const moved = row.kind === 'changed' && row.was !== row.number;
  return {
    heading: `${name} ${row.number}${moved ? ` ${t('rowWas', { number: row.was })}` : ''}`,
    kind: row.kind,
    state: t(row.kind),
    cells: row.cells.map((cell) => answerChangeView(cell, context)),
  };
}

/** An answer on one line, empty where there is none. */
function answerLine(
  question: Question | undefined,
  answer: SectionAnswers[string] | undefined,
  context: AnswerTexts,
): string {
  if (!question || answer === undefined) return '';
  if (hasRows(question))
    return (answer as readonly Row[])
      .map((row) => rowQuestions(question).map((each) => answerLine(each, row[each.key], context)))
      .map((cells) => cells.filter(Boolean).join(', '))
      .join('; ');
  const { value, outside, items, files } = answerText(question, answer as Value, context);
  return value ?? outside ?? (items ?? files?.map(({ text }) => text) ?? []).join(', ');
}
