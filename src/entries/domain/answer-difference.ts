import { alignedRows } from './align-rows.js';
import { type Row, rowsOf, type SectionAnswers, valueOf } from './answers.js';
import { hasRows, type Question, rowQuestions } from './form-definition.js';
import { same } from './substance-changes.js';

/** A question that two forms may ask differently, or only one of them asks. */
export interface QuestionPair {
  readonly before: Question | undefined;
  readonly after: Question | undefined;
}

/** How an answer differs. A side without an answer is an empty text, no items, no rows or undefined. */
export type AnswerChange =
  | { readonly kind: 'text'; readonly before: string; readonly after: string }
  /** Several choices and files: what stayed, came and went. */
  | {
      readonly kind: 'items';
      readonly kept: readonly string[];
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  | { readonly kind: 'rows'; readonly rows: readonly RowChange[] }
  /** One value instead of another, or an answer to what is another sort of question now. */
  | {
      readonly kind: 'replaced';
      readonly before: SectionAnswers[string] | undefined;
      readonly after: SectionAnswers[string] | undefined;
    };

export interface AnswerDifference extends QuestionPair {
  readonly change: AnswerChange;
}

/** Rows counted from 1, in the order of the later submission; rows that are the same in both are left out. */
export type RowChange =
  | {
      readonly kind: 'added' | 'removed';
      readonly number: number;
      readonly cells: readonly AnswerDifference[];
    }
  | {
      readonly kind: 'changed';
      readonly number: number;
      readonly was: number;
      readonly cells: readonly AnswerDifference[];
    };

type Given = SectionAnswers | Row;

/** Answers that differ, in the order of the later form; those to questions that only the earlier one asks come last. */
export function answerDifferences(
  questions: { readonly before: readonly Question[]; readonly after: readonly Question[] },
  before: Given,
  after: Given,
): AnswerDifference[] {
  return pairs(questions).flatMap((pair) => {
    const change = changeOf(pair, before, after);
    return change ? [{ ...pair, change }] : [];
  });
}

function pairs({
  before,
  after,
}: {
  before: readonly Question[];
  after: readonly Question[];
}): QuestionPair[] {
  const old = new Map(before.map((question) => [question.key, question]));
  const now = new Set(after.map(({ key }) => key));
  return [
    ...after.map((question) => ({ before: old.get(question.key), after: question })),
    ...before.filter(({ key }) => !now.has(key)).map((question) => ({ before: question, after: undefined })),
  ];
}

function changeOf(
  { before: was, after: is }: QuestionPair,
  before: Given,
  after: Given,
): AnswerChange | undefined {
  const question = is ?? was;
  if (!question) return undefined;
  const [old, now] = [answerIn(was, before), answerIn(is, after)];
  if (same(old, now)) return undefined;
  if (was && is && family(was) !== family(is)) return { kind: 'replaced', before: old, after: now };
  const sort = family(question);
  if (sort === 'text') return { kind: 'text', before: String(old ?? ''), after: String(now ?? '') };
  if (sort === 'items') return itemsChange(textsOf(old), textsOf(now));
  if (sort === 'rows') {
    const columns = { before: columnsOf(was), after: columnsOf(is) };
    return { kind: 'rows', rows: rowChanges(columns, rowsIn(was, before), rowsIn(is, after)) };
  }
  return { kind: 'replaced', before: old, after: now };
}

/** Answers that can be compared piece by piece; a number is not a date, though both are replaced as a whole. */
function family({ type }: Question): string {
  if (type === 'shortText' || type === 'longText' || type === 'url') return 'text';
  if (type === 'choices') return 'items';
  if (type === 'group' || type === 'table') return 'rows';
  return type === 'file' ? 'items' : type;
}

function answerIn(question: Question | undefined, given: Given): SectionAnswers[string] | undefined {
  if (!question) return undefined;
  if (!hasRows(question)) return valueOf(given, question.key);
  const rows = rowsOf(given as SectionAnswers, question.key);
  return rows.length > 0 ? rows : undefined;
}

const rowsIn = (question: Question | undefined, given: Given): readonly Row[] =>
  question ? rowsOf(given as SectionAnswers, question.key) : [];
const columnsOf = (question: Question | undefined): readonly Question[] =>
  question && hasRows(question) ? rowQuestions(question) : [];
const textsOf = (answer: SectionAnswers[string] | undefined): string[] => [answer ?? []].flat().map(String);

/** By what is chosen; another order alone is said as coming and going of the whole. */
function itemsChange(before: readonly string[], after: readonly string[]): AnswerChange {
  const kept = after.filter((item) => before.includes(item));
  const added = after.filter((item) => !before.includes(item));
  const removed = before.filter((item) => !after.includes(item));
  return added.length + removed.length > 0
    ? { kind: 'items', kept, added, removed }
    : { kind: 'replaced', before, after };
}

function rowChanges(
  columns: { before: readonly Question[]; after: readonly Question[] },
  before: readonly Row[],
  after: readonly Row[],
): RowChange[] {
  const cells = (was: Row, is: Row) => answerDifferences(columns, was, is);
  const changes: RowChange[] = [];
  let [from, to] = [0, 0];
  for (const [old, now] of [...alignedRows(before, after), [before.length, after.length] as const]) {
    const left: RowChange[] = before
      .slice(from, old)
      .map((row, index) => ({ kind: 'removed', number: from + index + 1, cells: cells(row, {}) }));
    const come: RowChange[] = after
      .slice(to, now)
      .map((row, index) => ({ kind: 'added', number: to + index + 1, cells: cells({}, row) }));
    changes.push(...left, ...come);
    const [was, is] = [before[old], after[now]];
    if (was && is && !same(was, is))
      changes.push({ kind: 'changed', number: now + 1, was: old + 1, cells: cells(was, is) });
    [from, to] = [old + 1, now + 1];
  }
  return changes;
}
