import { type LocalizedText } from './localized-text.js';

/** What every question says. Keys stay for ever: answers are stored under them. */
interface QuestionBase {
  /** Letters and digits, beginning with a small letter; unique within its section (within its group for a group's questions). */
  readonly key: string;
  readonly label: LocalizedText;
  readonly hint?: LocalizedText;
  readonly required: boolean;
  readonly visibleToJury: boolean;
  /** Whether the answer may appear publicly with the results; asked of the applicant as consent. Files never do. */
  readonly publishable: boolean;
  /** Asked only where this holds; always where it is absent. */
  readonly visibleWhen?: Condition;
}

export const conditionOperators = ['answered', 'equals', 'notEquals', 'oneOf'] as const;
/**
 * What must have been answered elsewhere, in the same section or an earlier one. `question` is its key; a question that a group repeats can
 * also name another one of its group as `group.question`, which means the same row. Without an answer, or where that question is itself hidden, no condition holds. `values` are keys of options, or `yes` and `no`; of several answers one decides. None with `answered`,
 * one with `equals` and `notEquals`.
 */
export interface Condition {
  readonly section: string;
  readonly question: string;
  readonly operator: (typeof conditionOperators)[number];
  readonly values: readonly string[];
}
export interface TextQuestion extends QuestionBase {
  readonly type: 'shortText' | 'longText';
  /** In characters as `lengthOf` counts them. */
  readonly maxLength: number;
}
export interface NumberQuestion extends QuestionBase {
  readonly type: 'number';
  readonly min?: number;
  readonly max?: number;
}
export interface YesNoQuestion extends QuestionBase {
  readonly type: 'yesNo';
  /** A declaration: only "yes" lets an entry be submitted. */
  readonly mustBeYes?: boolean;
}
export interface Option {
  readonly key: string;
  readonly label: LocalizedText;
}
export interface ChoiceQuestion extends QuestionBase {
  readonly type: 'choice' | 'choices';
  readonly options: readonly Option[];
}
export interface DateQuestion extends QuestionBase {
  readonly type: 'date';
}
/** An amount in euros; answers are cents. */
export interface MoneyQuestion extends QuestionBase {
  readonly type: 'money';
  /** In cents. */
  readonly max?: number;
}
export interface UrlQuestion extends QuestionBase {
  readonly type: 'url';
}
/** Some of the dossier's attachments; answers are their ids, in submissions their hashes. */
export interface FileQuestion extends QuestionBase {
  readonly type: 'file';
  /** Most files. */
  readonly max: number;
}
/** A question that stands alone; new types are added here, in `form-check.ts` and in the reading of answers. */
export type SimpleQuestion =
  | TextQuestion
  | NumberQuestion
  | MoneyQuestion
  | YesNoQuestion
  | ChoiceQuestion
  | DateQuestion
  | UrlQuestion
  | FileQuestion;

/** Questions that may be answered several times: project examples. `required` demands at least one. */
export interface GroupQuestion extends QuestionBase {
  readonly type: 'group';
  readonly max: number;
  readonly itemLabel: LocalizedText;
  readonly questions: readonly SimpleQuestion[];
}

export const columnTypes = ['shortText', 'number', 'money', 'date'] as const;
export interface Column {
  /** Unique within the table. */
  readonly key: string;
  readonly label: LocalizedText;
  readonly type: (typeof columnTypes)[number];
  readonly required: boolean;
  /** Of texts, in characters. */
  readonly maxLength?: number;
}
/** Rows of the same few facts. `required` demands at least one row. */
export interface TableQuestion extends QuestionBase {
  readonly type: 'table';
  /** Most rows. */
  readonly max: number;
  readonly columns: readonly Column[];
}
export type RowsQuestion = GroupQuestion | TableQuestion;
export type Question = SimpleQuestion | RowsQuestion;
export type QuestionType = Question['type'];

/** A page of the dossier. */
export interface Section {
  readonly key: string;
  readonly title: LocalizedText;
  readonly intro?: LocalizedText;
  readonly questions: readonly Question[];
}

/** The form of a cycle as data; which version of it a dossier follows is stored with the dossier. */
export interface FormDefinition {
  readonly sections: readonly Section[];
}

/** The longest text of a table's cell where its column says nothing else, in characters. */
const cellLength = 200;

export const hasRows = (question: Question): question is RowsQuestion =>
  question.type === 'group' || question.type === 'table';

/** What each row of a group or table answers; a column is as visible as its table. */
export function rowQuestions(question: RowsQuestion): readonly SimpleQuestion[] {
  if (question.type === 'group') return question.questions;
  const { visibleToJury, publishable } = question;
  return question.columns.map(({ maxLength = cellLength, type, ...column }): SimpleQuestion => {
    const base = { ...column, visibleToJury, publishable };
    return type === 'shortText' ? { ...base, type, maxLength } : { ...base, type };
  });
}
