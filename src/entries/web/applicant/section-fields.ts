import { textIn } from '../../../cycles/domain/localized-text.js';
import { shortDate } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { type Row, rowsOf, type SectionAnswers, type Value, valueOf } from '../../domain/answers.js';
import {
  fieldName,
  type GroupQuestion,
  type Question,
  type Section,
  type SimpleQuestion,
} from '../../domain/form-definition.js';
import { readDate } from '../../domain/read-answers.js';

/** One field of the page, by the kind of its question; the template prints the component of that kind. */
export interface FieldView {
  name: string;
  label: string;
  hint?: string;
  optional: boolean;
  /** `text`, `long`, `numeric`, `date`, `yesNo`, `declaration`, `one` or `any`: as a flag for the template. */
  is: Record<string, true>;
  limit?: number;
  options?: { value: string; text: string }[];
}
export interface GroupView {
  group: string;
  label: string;
  rows: { legend: string; id: string; fields: FieldView[]; removeValue: string; removeLabel: string }[];
  /** Absent where there are as many rows as are allowed. */
  addValue?: string;
}

/** What the page of a section shows: fields and groups in the order of the form. `wanted` rows of groups at least. */
export function sectionFields(
  section: Section,
  answers: SectionAnswers,
  wanted: number,
  texts: Texts,
  lang: Lang,
): (FieldView | GroupView)[] {
  return section.questions.map((question) =>
    question.type === 'group'
      ? groupView(question, rowsOf(answers, question.key).length, wanted, texts, lang)
      : fieldView(question, question.key, texts, lang),
  );
}

function groupView(
  question: GroupQuestion,
  given: number,
  wanted: number,
  texts: Texts,
  lang: Lang,
): GroupView {
  const count = Math.max(given, Math.min(wanted, question.max), 1);
  const item = textIn(question.itemLabel, lang);
  const rows = Array.from({ length: count }, (_, index) => ({
    legend: `${item} ${index + 1}`,
    id: `${question.key}-${index}`,
    fields: question.questions.map((inner) =>
      fieldView(inner, fieldName(inner.key, { group: question.key, index }), texts, lang),
    ),
    removeValue: `ohne:${question.key}:${index}`,
    removeLabel: texts.t(lang, 'entries.section.remove', { item: `${item} ${index + 1}` }),
  }));
  return {
    group: question.key,
    label: textIn(question.label, lang),
    rows,
    ...(count < question.max && { addValue: `mehr:${question.key}:${count + 1}` }),
  };
}

function fieldView(question: SimpleQuestion, name: string, texts: Texts, lang: Lang): FieldView {
  const hint = [question.hint && textIn(question.hint, lang), ownHint(question, texts, lang)]
    .filter(Boolean)
    .join(' ');
  return {
    name,
    label: textIn(question.label, lang),
    ...(hint && { hint }),
    optional: !question.required,
    is: { [kindOf(question)]: true },
    ...('maxLength' in question && { limit: question.maxLength }),
    ...(question.type === 'yesNo' && {
      options: ['yes', 'no'].map((value) => ({ value, text: texts.t(lang, `entries.${value}`) })),
    }),
    ...('options' in question && {
      options: question.options.map(({ key, label }) => ({ value: key, text: textIn(label, lang) })),
    }),
  };
}

function kindOf(question: SimpleQuestion): string {
  if (question.type === 'yesNo') return question.mustBeYes ? 'declaration' : 'yesNo';
  return {
    shortText: 'text',
    longText: 'long',
    number: 'numeric',
    date: 'date',
    choice: 'one',
    choices: 'any',
  }[question.type];
}

function ownHint(question: SimpleQuestion, texts: Texts, lang: Lang): string {
  if (question.type === 'date') return texts.t(lang, 'entries.section.dateHint');
  if (question.type === 'shortText')
    return texts.t(lang, 'entries.section.limit', { count: question.maxLength });
  if (question.type === 'choices') return texts.t(lang, 'entries.section.several');
  return '';
}

/** Stored answers as the values of fields; what could not be read stands there as it was typed. */
export function fieldValues(section: Section, answers: SectionAnswers, lang: Lang): Record<string, unknown> {
  const simple = (question: Question, from: SectionAnswers | Row, name: string): [string, unknown][] =>
    question.type === 'group' ? [] : [[name, written(question, valueOf(from, question.key), lang)]];
  return Object.fromEntries(
    section.questions.flatMap((question) =>
      question.type === 'group'
        ? rowsOf(answers, question.key).flatMap((row, index) =>
            question.questions.flatMap((inner) =>
              simple(inner, row, fieldName(inner.key, { group: question.key, index })),
            ),
          )
        : simple(question, answers, question.key),
    ),
  );
}

function written(question: SimpleQuestion, value: Value | undefined, lang: Lang): unknown {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return lang === 'de' ? String(value).replace('.', ',') : String(value);
  if (question.type === 'date' && lang === 'de' && typeof value === 'string' && readDate(value) === value)
    return shortDate(value, lang);
  return value;
}
