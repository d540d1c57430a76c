import type { LocalizedText } from '../../cycles/domain/localized-text.js';
import { type Answers, answersWithin } from './answers.js';
import { type FormDefinition, formForPublic, type Question } from './form-definition.js';
import { type VisibleDossier, visibleDossier } from './visibility.js';

/** An answer that may be published with the applicant's consent. `id` is `section.question`. */
export interface Publishable {
  readonly id: string;
  readonly label: LocalizedText;
}

/** What an applicant is asked about before submitting: answers that are given, are asked at these answers, and may be published at all. */
export function publishableAnswers(form: FormDefinition, answers: Answers): Publishable[] {
  const open = forPublic(form, answers);
  return open.form.sections.flatMap(({ key, questions }) =>
    questions
      .filter((question) => Object.hasOwn(open.answers[key] ?? {}, question.key))
      .map((question) => ({ id: `${key}.${question.key}`, label: question.label })),
  );
}

/**
 * Of a submission: the answers that were released, with their questions. Only these may ever be shown to the public.
 * @param consent ids as the submission holds them
 */
export function releasedAnswers(
  form: FormDefinition,
  answers: Answers,
  consent: readonly string[],
): VisibleDossier {
  const open = forPublic(form, answers);
  const sections = open.form.sections
    .map((section) => ({
      ...section,
      questions: section.questions.filter(
        ({ key }) =>
          consent.includes(`${section.key}.${key}`) && Object.hasOwn(open.answers[section.key] ?? {}, key),
      ),
    }))
    .filter(({ questions }) => questions.length > 0);
  return { form: { sections }, answers: answersWithin({ sections }, open.answers) };
}

/** Files are never handed out to the public, whatever a form says. */
function forPublic(form: FormDefinition, answers: Answers): VisibleDossier {
  const visible = visibleDossier(form, answers);
  const sections = formForPublic(visible.form).sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap(withoutFiles),
  }));
  return { form: { sections }, answers: answersWithin({ sections }, visible.answers) };
}

function withoutFiles(question: Question): Question[] {
  if (question.type !== 'group') return question.type === 'file' ? [] : [question];
  const questions = question.questions.filter(({ type }) => type !== 'file');
  return questions.length > 0 ? [{ ...question, questions }] : [];
}
