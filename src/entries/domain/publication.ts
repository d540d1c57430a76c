import type { LocalizedText } from '../../cycles/domain/localized-text.js';
import { type Answers, answersWithin } from './answers.js';
import { type FormDefinition, formForPublic } from './form-definition.js';
import { visibleDossier } from './visibility.js';

/** An answer that may be published with the applicant's consent. `id` is `section.question`. */
export interface Publishable {
  readonly id: string;
  readonly label: LocalizedText;
}

/** What an applicant is asked about before submitting: answers that are given, are asked at these answers, and may be published at all. */
export function publishableAnswers(form: FormDefinition, answers: Answers): Publishable[] {
  const visible = visibleDossier(form, answers);
  const given = answersWithin(formForPublic(visible.form), visible.answers);
  return formForPublic(visible.form).sections.flatMap(({ key, questions }) =>
    questions
      .filter((question) => Object.hasOwn(given[key] ?? {}, question.key))
      .map((question) => ({ id: `${key}.${question.key}`, label: question.label })),
  );
}

/** Of a submission: the answers that were released. Only these may ever be shown to the public. @param consent ids as the submission holds them */
export function releasedAnswers(form: FormDefinition, answers: Answers, consent: readonly string[]): Answers {
  const visible = visibleDossier(form, answers);
  const sections = formForPublic(visible.form).sections.map((section) => ({
    ...section,
    questions: section.questions.filter(({ key }) => consent.includes(`${section.key}.${key}`)),
  }));
  return answersWithin(
    { sections: sections.filter(({ questions }) => questions.length > 0) },
    visible.answers,
  );
}
