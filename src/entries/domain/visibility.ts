import type { Answers, Row, SectionAnswers, Value } from './answers.js';
import type { Condition, FormDefinition, Section } from './form-definition.js';

/**
 * The form with the questions that are asked at these answers; sections that are left empty are gone. What it leaves out is neither
 * demanded nor part of what is submitted, hashed and shown; the draft keeps what was typed there.
 */
export function visibleForm(form: FormDefinition, answers: Answers): FormDefinition {
  if (!form.sections.some(({ questions }) => questions.some(({ visibleWhen }) => visibleWhen))) return form;
  const shows = visibility(form, answers);
  const sections = form.sections.map((section) => ({
    ...section,
    questions: section.questions.filter(({ key }) => shows(section.key, key)),
  }));
  return { sections: sections.filter(({ questions }) => questions.length > 0) };
}

/** One section of it, with no questions where all are hidden. @param own answers of the section, in place of the stored ones */
export function visibleSection(
  form: FormDefinition,
  answers: Answers,
  section: Section,
  own = answers[section.key] ?? {},
): Section {
  const shows = visibility(form, { ...answers, [section.key]: own });
  return { ...section, questions: section.questions.filter(({ key }) => shows(section.key, key)) };
}

type Shows = (section: string, question: string) => boolean;

/** Whatever order is asked in: a question's own condition, and that of the question it depends on, as far back as they go. */
function visibility(form: FormDefinition, answers: Answers): Shows {
  const questions = new Map(
    form.sections.flatMap(({ key, questions }) => questions.map((each) => [`${key}.${each.key}`, each])),
  );
  const decided = new Map<string, boolean>();
  const shows: Shows = (section, key) => {
    const id = `${section}.${key}`;
    const known = decided.get(id);
    if (known !== undefined) return known;
    const question = questions.get(id);
    // For as long as it is being decided: a circle, which `checkForm` refuses, ends here.
    decided.set(id, false);
    const when = question?.visibleWhen;
    const holds =
      question !== undefined &&
      (!when || (shows(when.section, when.question) && meets(when, answerTo(answers, when))));
    decided.set(id, holds);
    return holds;
  };
  return shows;
}

function answerTo(answers: Answers, { section, question }: Condition): SectionAnswers[string] | undefined {
  const given = Object.hasOwn(answers, section) ? answers[section] : undefined;
  return given && Object.hasOwn(given, question) ? given[question] : undefined;
}

/** Whether an answer fulfils a condition; none fulfils none. */
export function meets({ operator, values }: Condition, answer: Value | readonly Row[] | undefined): boolean {
  if (answer === undefined || (Array.isArray(answer) && answer.length === 0)) return false;
  if (operator === 'answered') return true;
  const given = [answer].flat().map((each) => (typeof each === 'boolean' ? (each ? 'yes' : 'no') : each));
  const named = given.some((each) => typeof each === 'string' && values.includes(each));
  return operator === 'notEquals' ? !named : named;
}
