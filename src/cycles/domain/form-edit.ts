import {
  type Column,
  type FormDefinition,
  type GroupQuestion,
  type Question,
  type QuestionType,
  type Section,
  type SimpleQuestion,
} from './form-definition.js';
import type { LocalizedText } from './localized-text.js';

/** The form with one section replaced, or without it where there is no new one. */
export function withSection(form: FormDefinition, key: string, section: Section | undefined): FormDefinition {
  return { sections: replaced(form.sections, key, section) };
}

export function withNewSection(form: FormDefinition, section: Section): FormDefinition {
  return { sections: [...form.sections, section] };
}

/** The question at `question` or `group.question`. */
export function questionIn(section: Section, path: string): Question | undefined {
  const [key, inner] = path.split('.');
  const question = section.questions.find((each) => each.key === key);
  if (inner === undefined) return question;
  return question?.type === 'group' ? question.questions.find((each) => each.key === inner) : undefined;
}

/** The section with the question at a path replaced, or without it. */
export function withQuestion(section: Section, path: string, question: Question | undefined): Section {
  const [key = '', inner] = path.split('.');
  if (inner === undefined) return { ...section, questions: replaced(section.questions, key, question) };
  return inGroup(section, key, (questions) =>
    replaced(questions, inner, question as SimpleQuestion | undefined),
  );
}

/** The section with one more question at its end, or at the end of a group. */
export function withNewQuestion(section: Section, question: Question, group?: string): Section {
  if (group === undefined) return { ...section, questions: [...section.questions, question] };
  return inGroup(section, group, (questions) => [...questions, question as SimpleQuestion]);
}

/** The form with a section one place further up (−1) or down (1). */
export function withMovedSection(form: FormDefinition, key: string, by: -1 | 1): FormDefinition {
  return { sections: moved(form.sections, key, by) };
}

export function withMovedQuestion(section: Section, path: string, by: -1 | 1): Section {
  const [key = '', inner] = path.split('.');
  if (inner === undefined) return { ...section, questions: moved(section.questions, key, by) };
  return inGroup(section, key, (questions) => moved(questions, inner, by));
}

function inGroup(
  section: Section,
  key: string,
  change: (questions: readonly SimpleQuestion[]) => readonly SimpleQuestion[],
): Section {
  const group = section.questions.find(
    (each): each is GroupQuestion => each.key === key && each.type === 'group',
  );
  return group ? withQuestion(section, key, { ...group, questions: change(group.questions) }) : section;
}

function replaced<T extends { key: string }>(all: readonly T[], key: string, by: T | undefined): T[] {
  return all.flatMap((each) => {
    if (each.key !== key) return [each];
    return by ? [by] : [];
  });
}

function moved<T extends { key: string }>(all: readonly T[], key: string, by: -1 | 1): T[] {
  const from = all.findIndex((each) => each.key === key);
  const one = all[from];
  const other = all[from + by];
  if (!one || !other) return [...all];
  return all.map((each) => (each === one ? other : each === other ? one : each));
}

/**
 * A key that says what the words say, and that none of `taken` is: answers are stored under it, so that it stays when the words change.
 * The same words give the same key again: who takes back a question gets its answers back.
 */
export function keyFrom(words: string, stem: string, taken: readonly string[]): string {
  const plain = words.replaceAll('ß', 'ss').normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const parts = plain.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const camel = parts.map((part, i) =>
    i === 0 ? part.toLowerCase() : part[0]!.toUpperCase() + part.slice(1),
  );
  const joined = camel.join('').slice(0, 40);
  const key = /^[a-z]/.test(joined) ? joined : `${stem}${joined}`;
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? key : `${key}${number}`;
    if (!taken.includes(free)) return free;
  }
}

const option = (key: string) => ({ key, label: { de: '' } });
const column = (key: string): Column => ({ key, label: { de: '' }, type: 'shortText', required: true });

/** A question of a kind as its page opens. */
export function newQuestion(type: QuestionType, key: string, label: LocalizedText): Question {
  const base = { key, label, required: true, visibleToJury: true, publishable: false };
  switch (type) {
    case 'shortText':
      return { ...base, type, maxLength: 200 };
    case 'longText':
      return { ...base, type, maxLength: 2_000 };
    case 'choice':
    case 'choices':
      return { ...base, type, options: [option(''), option('')] };
    case 'file':
      return { ...base, type, max: 3 };
    case 'table':
      return { ...base, type, max: 10, columns: [column(''), column('')] };
    case 'group':
      return { ...base, type, max: 3, itemLabel: { de: '' }, questions: [] };
    default:
      return { ...base, type };
  }
}
