import type { Answers, SectionAnswers, Row } from '../../entries/domain/answers.js';
import { rowsOf, valueOf } from '../../entries/domain/answers.js';
import {
  type FormDefinition,
  hasRows,
  type Question,
  rowQuestions,
  type Section,
  type SimpleQuestion,
} from '../../entries/domain/form-definition.js';
import { textIn } from '../../cycles/domain/localized-text.js';
import { comparableName } from './organisation-name.js';

/** What an applicant wrote in one place of a dossier, to search for names in. */
export interface DossierWords {
  /** As a juror may read it: the question; of what is not for the jury the section only. */
  readonly place: string;
  /** As `comparableName` has it, with a blank before and after. */
  readonly words: string;
}

/** Shorter names are said by chance. */
const shortest = 3;

export const dossierWords = (place: string, text: string): DossierWords => ({
  place,
  words: ` ${comparableName(text)} `,
});

/** Everything that was written as text; numbers, choices and addresses name nobody. */
export function wordsOfAnswers(form: FormDefinition, answers: Answers): DossierWords[] {
  return form.sections.flatMap((section) =>
    section.questions.flatMap((question) => wordsOfQuestion(section, question, answers[section.key] ?? {})),
  );
}

/**
 * Where a name is said as whole words: „Stadt Köln“ is found in "bei der Stadt Köln beschäftigt", „Welt“ not in "Weltladen". Of an employer with
 * a department („Stadt Köln, Amt für Integration“) the part before the first comma is looked for as well.
 */
export function placeOfName(name: string, texts: readonly DossierWords[]): string | undefined {
  const [first = ''] = name.split(',');
  const wanted = [...new Set([name, first].map(comparableName))].filter(({ length }) => length >= shortest);
  return texts.find(({ words }) => wanted.some((each) => words.includes(` ${each} `)))?.place;
}

function wordsOfQuestion(section: Section, question: Question, answers: SectionAnswers): DossierWords[] {
  if (!hasRows(question)) return wordsOfAnswer(section, question, answers);
  return rowsOf(answers, question.key).flatMap((row) =>
    rowQuestions(question).flatMap((inner) => wordsOfAnswer(section, inner, row)),
  );
}

function wordsOfAnswer(
  section: Section,
  question: SimpleQuestion,
  answers: SectionAnswers | Row,
): DossierWords[] {
  const value = valueOf(answers, question.key);
  const isText = question.type === 'shortText' || question.type === 'longText';
  if (!isText || typeof value !== 'string') return [];
  const place = question.visibleToJury ? question.label : section.title;
  return [dossierWords(textIn(place, 'de'), value)];
}
