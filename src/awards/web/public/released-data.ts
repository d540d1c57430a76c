import type { LocalizedText } from '../../../cycles/domain/localized-text.js';
import {
  type Row,
  rowsOf,
  type SectionAnswers,
  type Value,
  valueOf,
} from '../../../entries/domain/answers.js';
import {
  hasRows,
  type Question,
  rowQuestions,
  type SimpleQuestion,
} from '../../../entries/domain/form-definition.js';
import type { VisibleDossier } from '../../../entries/domain/visibility.js';

interface ReleasedAnswer {
  question: LocalizedText;
  /** Choices as their words, amounts in euros, rows as lists of answers. */
  answer: unknown;
}

/** The answers that an entry released, for programs. */
export function releasedData({ form, answers }: VisibleDossier): ReleasedAnswer[] {
  return form.sections.flatMap(({ key, questions }) => answered(questions, answers[key] ?? {}));
}

const answered = (questions: readonly Question[], answers: SectionAnswers | Row): ReleasedAnswer[] =>
  questions
    .filter(({ key }) => Object.hasOwn(answers, key))
    .map((question) => ({ question: question.label, answer: plain(question, answers) }));

function plain(question: Question, answers: SectionAnswers | Row): unknown {
  if (!hasRows(question)) return plainValue(question, valueOf(answers, question.key));
  return rowsOf(answers as SectionAnswers, question.key).map((row) => answered(rowQuestions(question), row));
}

function plainValue(question: SimpleQuestion, value: Value | undefined): unknown {
  if (question.type === 'money' && typeof value === 'number') return value / 100;
  if (question.type !== 'choice' && question.type !== 'choices') return value;
  const labelOf = (key: string) =>
    question.options.find((option) => option.key === key)?.label ?? { de: key };
  return question.type === 'choice'
    ? labelOf(String(value))
    : [value ?? []].flat().map((key) => labelOf(String(key)));
}
