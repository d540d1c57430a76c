import { type LocalizedText } from './localized-text.js';

/** What every question says. Keys stay for ever: answers are stored under them. */
interface QuestionBase {
  /** Letters and digits, beginning with a small letter; unique within its section (within its group for a group's questions). */
  readonly key: string;
  readonly label: LocalizedText;
  readonly hint?: LocalizedText;
  readonly required: boolean;
  readonly visibleToJury: boolean;
  /** Whether the answer may appear publicly; asked of the applicant as consent. */
  readonly publishable: boolean;
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
/** A question that stands alone; new types are added here, in `form-check.ts` and in the reading of answers. */
export type SimpleQuestion = TextQuestion | NumberQuestion | YesNoQuestion | ChoiceQuestion | DateQuestion;

/** Questions that may be answered several times: project examples. `required` demands at least one. */
export interface GroupQuestion extends QuestionBase {
  readonly type: 'group';
  readonly max: number;
  readonly itemLabel: LocalizedText;
  readonly questions: readonly SimpleQuestion[];
}
export type Question = SimpleQuestion | GroupQuestion;
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
