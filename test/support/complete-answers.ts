import {
  type FormDefinition,
  hasRows,
  type Question,
  rowQuestions,
  type Section,
  type SimpleQuestion,
} from '../../src/cycles/domain/form-definition.js';

export type Fields = Record<string, string | string[]>;

/** What a person puts into the fields of every section so that nothing is missing; follows whatever form a cycle has. */
export const completeAnswers = (form: FormDefinition): Record<string, Fields> =>
  Object.fromEntries(form.sections.map((section) => [section.key, sectionAnswers(section)]));

export const sectionAnswers = ({ questions }: Section): Fields =>
  Object.fromEntries(questions.flatMap((question) => fieldsOf(question)));

/** The fields of one row of a group or table. */
export function rowAnswers(question: Question, row: number): Fields {
  if (!hasRows(question)) return {};
  return Object.fromEntries(
    rowQuestions(question).map((each) => [`${question.key}.${row}.${each.key}`, answerTo(each)]),
  );
}

const fieldsOf = (question: Question): [string, string | string[]][] =>
  hasRows(question) ? Object.entries(rowAnswers(question, 0)) : [[question.key, answerTo(question)]];

/** An answer within every limit; for choices the keys of options. */
export function answerTo(question: SimpleQuestion): string | string[] {
  switch (question.type) {
    case 'shortText':
      return `Antwort: ${question.label.de}`.slice(0, question.maxLength);
    case 'longText':
      return `Wir antworten **ausführlich** auf: ${question.label.de}`.slice(0, question.maxLength);
    case 'number':
      return String(question.min ?? question.max ?? 1);
    case 'yesNo':
      return 'yes';
    case 'choice':
      return question.options[0]?.key ?? '';
    case 'choices':
      return question.options.slice(0, 2).map(({ key }) => key);
    case 'date':
      return '12.6.2025';
    case 'money':
      return '1.234,50';
    case 'url':
      return 'https://www.example.org/projekt';
    case 'file':
      return [];
  }
}
