import { shortDate } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import { rowsOf, type SectionAnswers, type Value, valueOf } from '../../domain/answers.js';
import {
  fieldName,
  hasRows,
  rowQuestions,
  type Section,
  type SimpleQuestion,
} from '../../domain/form-definition.js';
import { readDate } from '../../domain/read-answers.js';

/** Stored answers as the values of fields; what could not be read stands there as it was typed. */
export function fieldValues(section: Section, answers: SectionAnswers, lang: Lang): Record<string, unknown> {
  return Object.fromEntries(
    section.questions.flatMap((question): [string, unknown][] => {
      if (!hasRows(question))
        return [[question.key, written(question, valueOf(answers, question.key), lang)]];
      return rowsOf(answers, question.key).flatMap((row, index) =>
        rowQuestions(question).map((inner): [string, unknown] => [
          fieldName(inner.key, { group: question.key, index }),
          written(inner, valueOf(row, inner.key), lang),
        ]),
      );
    }),
  );
}

function written(question: SimpleQuestion, value: Value | undefined, lang: Lang): unknown {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return amount(question, value, lang);
  if (question.type === 'date' && lang === 'de' && typeof value === 'string' && readDate(value) === value)
    return shortDate(value, lang);
  return value;
}

/** As it can be read again: without separators of thousands, which are a decimal sign in the other language. */
function amount(question: SimpleQuestion, value: number, lang: Lang): string {
  const text = question.type === 'money' ? (value / 100).toFixed(2) : String(value);
  return lang === 'de' ? text.replace('.', ',') : text;
}
