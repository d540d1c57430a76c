import { randomBytes } from 'node:crypto';
import { comparableValues } from '../../../cycles/domain/form-conditions.js';
import { type LocalizedText, textIn } from '../../../cycles/domain/localized-text.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { namedRows, rowId } from '../../domain/answer-rows.js';
import { type Answers, type Row, rowsOf, type SectionAnswers } from '../../domain/answers.js';
import {
  fieldName,
  type FormDefinition,
  hasRows,
  type Question,
  rowQuestions,
  type RowsQuestion,
  type Section,
  type SimpleQuestion,
} from '../../domain/form-definition.js';
import { innerKey, visibleInRow, visibleSection } from '../../domain/visibility.js';

/** What decides in the browser whether a question shows: the field it depends on; absent where that is on another page. */
export interface DependentView {
  field: string;
  operator: string;
  values: string;
}
interface Asked {
  /** Hidden by its condition as things stand; its field is on the page all the same, with what was typed there. */
  hidden?: boolean;
  when?: DependentView;
}
/** One field of the page, by the kind of its question; the template prints the component of that kind. */
export interface FieldView extends Asked {
  name: string;
  label: string;
  hint?: string;
  optional: boolean;
  /** `text`, `long`, `numeric`, `money`, `date`, `url`, `files`, `yesNo`, `declaration`, `one` or `any`: as a flag for the template. */
  is: Record<string, true>;
  limit?: number;
  options?: { value: string; text: string }[];
  /** Where files are uploaded. */
  filesHref?: string | undefined;
}
export interface RowView {
  legend: string;
  id: string;
  /** The name by which it is known when it is saved; absent where nothing is merged. */
  named?: { name: string; value: string };
  fields: FieldView[];
  removeValue: string;
  removeLabel: string;
}
export interface GroupView extends Asked {
  group: string;
  label: string;
  hint?: string;
  /** Whether its rows are lines of a table. */
  table: boolean;
  rows: RowView[];
  /** Both absent where there are as many rows as are allowed. */
  addValue?: string;
  addText?: string;
}

export interface FieldContext {
  form: FormDefinition;
  /** Of the dossier, with what stands in the fields of this section. */
  answers: Answers;
  /** Rows of groups to show at least. */
  wanted: number;
  /** Attachments that can be chosen. */
  files: readonly { id: string; name: string }[];
  filesHref?: string;
  /** Whether rows carry their names, to be merged with those of others. */
  namesRows?: boolean;
  texts: Texts;
  lang: Lang;
}

/** What the page of a section shows: fields and groups in the order of the form. */
export function sectionFields(section: Section, context: FieldContext): (FieldView | GroupView)[] {
  const answers = context.answers[section.key] ?? {};
  const shown = visibleSection(context.form, context.answers, section).section.questions;
  return section.questions.map((question) => ({
    ...(hasRows(question)
      ? groupView(section, question, answers, context)
      : fieldView(question, question.key, context)),
    ...asked(
      question,
      section,
      shown.some(({ key }) => key === question.key),
    ),
  }));
}

/** @param field of the question on which it depends, where that is not its key */
function asked({ visibleWhen }: Question, section: Section, shown: boolean, field?: string): Asked {
  if (!visibleWhen) return {};
  const { question, operator, values } = visibleWhen;
  return {
    hidden: !shown,
    ...(visibleWhen.section === section.key && {
      when: { field: field ?? question, operator, values: values.join(' ') },
    }),
  };
}

function groupView(
  section: Section,
  question: RowsQuestion,
  answers: SectionAnswers,
  context: FieldContext,
): GroupView {
  const { wanted, texts, lang } = context;
  const given = rowsOf(answers, question.key);
  const count = Math.max(given.length, Math.min(wanted, question.max), 1);
  const item =
    question.type === 'group' ? textIn(question.itemLabel, lang) : texts.t(lang, 'forms.field.row');
  const names = namedRows(given);
  const rows = Array.from({ length: count }, (_, index): RowView => ({
    legend: `${item} ${index + 1}`,
    id: `${question.key}-${index}`,
    ...(context.namesRows && {
      named: {
        name: fieldName(rowId, { group: question.key, index }),
        value: names[index]?.id ?? randomBytes(6).toString('hex'),
      },
    }),
    fields: rowFields(section, question, given[index] ?? {}, index, context),
    removeValue: `ohne:${question.key}:${index}`,
    removeLabel: texts.t(lang, 'entries.section.remove', { item: `${item} ${index + 1}` }),
  }));
  const hint = hintOf([
    word(question.hint, lang),
    question.publishable && question.type === 'table' && texts.t(lang, 'forms.field.publishable'),
  ]);
  return {
    group: question.key,
    label: textIn(question.label, lang),
    ...(hint && { hint }),
    table: question.type === 'table',
    rows,
    ...(count < question.max && {
      addValue: `mehr:${question.key}:${count + 1}`,
      addText: texts.t(lang, 'forms.field.add', { item }),
    }),
  };
}

function rowFields(
  section: Section,
  group: RowsQuestion,
  row: Row,
  index: number,
  context: FieldContext,
): FieldView[] {
  const shown = visibleInRow(context.form, context.answers, group, row);
  const nameOf = (key: string) => fieldName(key, { group: group.key, index });
  return rowQuestions(group).map((question) => {
    const decider = question.visibleWhen && innerKey(question.visibleWhen, group);
    const isShown = shown.some(({ key }) => key === question.key);
    return {
      ...fieldView(question, nameOf(question.key), context, group.type === 'table'),
      ...asked(question, section, isShown, decider && nameOf(decider)),
    };
  });
}

function fieldView(
  question: SimpleQuestion,
  name: string,
  context: FieldContext,
  inTable = false,
): FieldView {
  const { texts, lang, files, filesHref } = context;
  const hint = hintOf([
    word(question.hint, lang),
    !inTable && ownHint(question, texts, lang),
    !inTable && question.publishable && texts.t(lang, 'forms.field.publishable'),
  ]);
  return {
    name,
    label: textIn(question.label, lang),
    ...(hint && { hint }),
    optional: !question.required,
    is: { [kindOf(question)]: true },
    ...('maxLength' in question && { limit: question.maxLength }),
    ...(question.type === 'yesNo' && {
      options: comparableValues(question).map((value) => ({
        value,
        text: texts.t(lang, `entries.${value}`),
      })),
    }),
    ...('options' in question && {
      options: question.options.map(({ key, label }) => ({ value: key, text: textIn(label, lang) })),
    }),
    ...(question.type === 'file' && {
      options: files.map(({ id, name: text }) => ({ value: id, text })),
      filesHref,
    }),
  };
}

function kindOf(question: SimpleQuestion): string {
  if (question.type === 'yesNo') return question.mustBeYes ? 'declaration' : 'yesNo';
  return {
    shortText: 'text',
    longText: 'long',
    number: 'numeric',
    money: 'money',
    date: 'date',
    url: 'url',
    file: 'files',
    choice: 'one',
    choices: 'any',
  }[question.type];
}

function ownHint(question: SimpleQuestion, texts: Texts, lang: Lang): string {
  switch (question.type) {
    case 'date':
      return texts.t(lang, 'entries.section.dateHint');
    case 'shortText':
      return texts.t(lang, 'entries.section.limit', { count: question.maxLength });
    case 'longText':
      return texts.t(lang, 'forms.field.markdown');
    case 'choices':
      return texts.t(lang, 'entries.section.several');
    case 'url':
      return texts.t(lang, 'forms.field.url');
    case 'money':
      return texts.t(lang, 'forms.field.money');
    case 'file':
      return texts.t(lang, 'forms.field.files', { count: question.max });
    default:
      return '';
  }
}

const word = (text: LocalizedText | undefined, lang: Lang) => text && textIn(text, lang);
const hintOf = (parts: (string | false | undefined)[]): string => parts.filter(Boolean).join(' ');
