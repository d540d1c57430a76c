import { cycleErrors } from './errors.js';
import type { LocalizedText } from './localized-text.js';
import { problem, type Problem } from './problem.js';

/** A question that people often ask, with its answer (Markdown). */
export interface FrequentQuestion {
  readonly question: LocalizedText;
  readonly answer: LocalizedText;
}

/** Whom to ask about the cycle; empty where nothing is said. */
export interface CycleContact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** A cycle's own texts; each may be empty. */
export interface CycleTexts {
  /** On the start page (Markdown). */
  readonly introduction: LocalizedText;
  readonly questions: readonly FrequentQuestion[];
  /** On public pages and at the end of mails. */
  readonly contact: CycleContact;
  /** A passage in reminders to those who have a draft (plain). */
  readonly reminder: LocalizedText;
  /** A passage in the letters after the jury's decision, and in the mails they come with (plain). */
  readonly letter: LocalizedText;
}

const empty: LocalizedText = { de: '' };

export const noTexts: CycleTexts = {
  introduction: empty,
  questions: [],
  contact: { name: '', email: '', phone: '' },
  reminder: empty,
  letter: empty,
};

export const hasContact = ({ name, email, phone }: CycleContact): boolean => `${name}${email}${phone}` !== '';

/** More than that nobody reads. */
export const mostFrequentQuestions = 40;

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Fields are `contact.email` and `questions.<index>.…`. */
export function checkTexts({ questions, contact }: CycleTexts): Problem[] {
  const refuse = (key: string, field: string, params?: Problem['params']) => problem(key, params, field);
  if (questions.length > mostFrequentQuestions)
    return [refuse(cycleErrors.questionsTooMany, 'questions', { most: mostFrequentQuestions })];
  return [
    ...(contact.email && !address.test(contact.email)
      ? [refuse(cycleErrors.contactEmail, 'contact.email')]
      : []),
    ...questions.flatMap(({ question, answer }, i) => [
      ...(question.de.trim() ? [] : [refuse(cycleErrors.questionMissing, `questions.${i}.question.de`)]),
      ...(answer.de.trim() ? [] : [refuse(cycleErrors.answerMissing, `questions.${i}.answer.de`)]),
    ]),
  ];
}
