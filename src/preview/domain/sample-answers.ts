import {
  type FormDefinition,
  hasRows,
  type Question,
  rowQuestions,
  type Section,
  type SimpleQuestion,
} from '../../cycles/domain/form-definition.js';
import type { Answers } from '../../entries/domain/answers.js';
import { type Fields, readSection } from '../../entries/domain/read-answers.js';

/** Answers to every question of whatever form a cycle has, without files. @param sections how many of them, from the first on */
export function sampleAnswers(form: FormDefinition, title: string, sections = Infinity): Answers {
  return Object.fromEntries(
    form.sections
      .slice(0, sections)
      .map((section) => [section.key, readSection(section, fieldsOf(section, title))]),
  );
}

function fieldsOf({ questions }: Section, title: string): Fields {
  return Object.fromEntries(questions.flatMap((question) => fieldsFor(question, title)));
}

function fieldsFor(question: Question, title: string): [string, string | string[]][] {
  if (!hasRows(question)) return [[question.key, question.key === 'title' ? title : sampleAnswer(question)]];
  return rowQuestions(question).map((each) => [`${question.key}.0.${each.key}`, sampleAnswer(each)]);
}

/** As it would be typed. */
function sampleAnswer(question: SimpleQuestion): string | string[] {
  switch (question.type) {
    case 'shortText':
      return `Muster: ${question.label.de}`.slice(0, question.maxLength);
    case 'longText':
      return `Hier steht, was die Bewerbung antwortet auf: ${question.label.de}`.slice(0, question.maxLength);
    case 'number':
      return String(question.min ?? question.max ?? 1);
    case 'money':
      return '1.000,00';
    case 'yesNo':
      return 'yes';
    case 'choice':
      return question.options[0]?.key ?? '';
    case 'choices':
      return question.options.slice(0, 2).map(({ key }) => key);
    case 'date':
      return '12.6.2025';
    case 'url':
      return 'https://www.example.org';
    case 'file':
      return [];
  }
}
