import {
  type FormDefinition,
  hasRows,
  type Question,
  rowQuestions,
  type Section,
  type SimpleQuestion,
} from '../../cycles/domain/form-definition.js';

export { hasRows, rowQuestions } from '../../cycles/domain/form-definition.js';
export type {
  ChoiceQuestion,
  Condition,
  DateQuestion,
  FileQuestion,
  FormDefinition,
  GroupQuestion,
  NumberQuestion,
  Option,
  Question,
  QuestionType,
  RowsQuestion,
  Section,
  SimpleQuestion,
  TableQuestion,
  TextQuestion,
  YesNoQuestion,
} from '../../cycles/domain/form-definition.js';

/** The name of a field on the page and in problems: the question's key, or `<group>.<row from 0>.<question>`. */
export function fieldName(
  question: string,
  row?: { readonly group: string; readonly index: number },
): string {
  return row ? `${row.group}.${row.index}.${question}` : question;
}

/** The question that a field name means, or nothing where the section has none such. */
export function questionAt(section: Section, field: string): Question | SimpleQuestion | undefined {
  const [key, , inner] = field.split('.');
  const question = section.questions.find((q) => q.key === key);
  if (inner === undefined) return question;
  return question && hasRows(question) ? rowQuestions(question).find((q) => q.key === inner) : undefined;
}

/** The section with this key. */
export function sectionOf(form: FormDefinition, key: string): Section | undefined {
  return form.sections.find((section) => section.key === key);
}

/** The form without what the jury must not see; sections that are left empty are gone. */
export function formForJury(form: FormDefinition): FormDefinition {
  return { sections: withQuestions(form, 'visibleToJury') };
}

/** The other side of `formForJury`: only what it leaves out, of groups the questions that it leaves out. */
export function formBesideJury(form: FormDefinition): FormDefinition {
  const sections = form.sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap((question): Question[] => {
      if (!question.visibleToJury) return [question];
      if (question.type !== 'group') return [];
      const hidden = question.questions.filter(({ visibleToJury }) => !visibleToJury);
      return hidden.length > 0 ? [{ ...question, questions: hidden }] : [];
    }),
  }));
  return { sections: sections.filter(({ questions }) => questions.length > 0) };
}

/** The form with only what may appear publicly. */
export function formForPublic(form: FormDefinition): FormDefinition {
  return { sections: withQuestions(form, 'publishable') };
}

/** The flag of each question decides; a group's own flag hides it whole. */
function withQuestions(form: FormDefinition, flag: 'visibleToJury' | 'publishable'): Section[] {
  return form.sections
    .map((section) => ({
      ...section,
      questions: section.questions
        .filter((question) => question[flag])
        .map((q) =>
          q.type === 'group' ? { ...q, questions: q.questions.filter((inner) => inner[flag]) } : q,
        )
        .filter((q) => q.type !== 'group' || q.questions.length > 0),
    }))
    .filter((section) => section.questions.length > 0);
}
