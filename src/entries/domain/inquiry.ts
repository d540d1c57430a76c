import { reaches } from '../../cycles/domain/deadline.js';
import { problem, type Problem } from '../../cycles/domain/problem.js';
import { type Answers, present, type Row, rowsOf, type SectionAnswers, valueOf } from './answers.js';
import { answerProblems, unanswered } from './check-answers.js';
import {
  type FormDefinition,
  type GroupQuestion,
  hasRows,
  type Question,
  type Section,
  type SimpleQuestion,
} from './form-definition.js';
import { screeningErrors } from './screening-errors.js';
import { isBlank, lengthOf } from './text.js';
import { innerKey, visibleSection } from './visibility.js';

/** Waiting for the applicant; answered; closed by the organisation without an answer; withdrawn, since it need not be answered. */
export type InquiryState = 'open' | 'answered' | 'closed' | 'withdrawn';

/** A question of the form that an inquiry opens. */
export interface Asked {
  readonly section: string;
  readonly question: string;
}

/** The longest text of an inquiry and of a reply, in characters. */
export const longestInquiry = 2_000;

/** What is wrong with an inquiry that is about to be sent at `now`. */
export function inquiryProblems(
  { text, answerBy }: { text: string; answerBy: Temporal.Instant | undefined },
  now: Temporal.Instant,
): Problem[] {
  const problems: Problem[] = [];
  if (isBlank(text)) problems.push(problem(screeningErrors.inquiryTextMissing, undefined, 'text'));
  const length = lengthOf(text);
  if (length > longestInquiry)
    problems.push(problem(screeningErrors.inquiryTooLong, { length, most: longestInquiry }, 'text'));
  return [...problems, ...answerByProblems(answerBy, now)];
}

export function answerByProblems(answerBy: Temporal.Instant | undefined, now: Temporal.Instant): Problem[] {
  if (!answerBy) return [problem(screeningErrors.answerByMissing, undefined, 'answerBy')];
  return Temporal.Instant.compare(answerBy, now) > 0
    ? []
    : [problem(screeningErrors.answerByPast, undefined, 'answerBy')];
}

/** Why an inquiry cannot be answered at `now`. The instant shown is the one kept: there is no grace period. */
export function answerRefusal(
  { state, answerBy }: { state: InquiryState; answerBy: Temporal.Instant },
  now: Temporal.Instant,
): Problem | undefined {
  if (state !== 'open') return problem(screeningErrors.inquiryEnded);
  return reaches(answerBy, now) ? undefined : problem(screeningErrors.inquiryLate);
}

const fieldOf = ({ section, question }: Asked): string => `${section}__${question}`;

const inquirySection = 'inquiry';

/** Within a row the conditions go on deciding, under the new key of the group. */
const innerOf = (group: GroupQuestion, key: string): SimpleQuestion[] =>
  group.questions.map((question) => {
    const when = question.visibleWhen;
    const decider = when && innerKey(when, group);
    return decider === undefined
      ? question
      : { ...question, visibleWhen: { ...when!, section: inquirySection, question: `${key}.${decider}` } };
  });

/** The form with what an inquiry opens as a section of its own: what decides outside of it is read from the dossier. */
export const formWithInquiry = ({ sections }: FormDefinition, section: Section): FormDefinition => ({
  sections: [...sections, section],
});

/**
 * The questions that an inquiry opens as one section, whatever sections they come from: keys get their section's key before them, so that
 * they cannot collide. What is asked shows whatever its condition says.
 */
export function askedSection({ sections }: FormDefinition, asked: readonly Asked[]): Section {
  const questions = sections.flatMap(({ key: section, questions: all }) =>
    all
      .filter(({ key }) => asked.some((each) => each.section === section && each.question === key))
      .map((question): Question => {
        const { visibleWhen: _always, ...rest } = question;
        const key = fieldOf({ section, question: question.key });
        const inner = question.type === 'group' && { questions: innerOf(question, key) };
        return { ...rest, ...inner, key } as Question;
      }),
  );
  return { key: inquirySection, title: { de: 'Rückfrage', en: 'Inquiry' }, questions };
}

/** The dossier's answers to what is asked, under the keys of `askedSection`. */
export function askedAnswers(
  { sections }: FormDefinition,
  answers: Readonly<Record<string, SectionAnswers>>,
  asked: readonly Asked[],
): SectionAnswers {
  return present(
    asked.map((each): [string, SectionAnswers[string] | undefined] => {
      const question = sections
        .find(({ key }) => key === each.section)
        ?.questions.find(({ key }) => key === each.question);
      const given = answers[each.section] ?? {};
      const value = question && (hasRows(question) ? filledRows(given, each) : valueOf(given, each.question));
      return [fieldOf(each), value];
    }),
  );
}

function filledRows(given: SectionAnswers, { question }: Asked): readonly Row[] | undefined {
  const rows = rowsOf(given, question);
  return rows.length > 0 ? rows : undefined;
}

/** The sections of the dossier as the answer changes them: every answer that was not asked about stays what it is. */
export function answeredSections(
  answers: Readonly<Record<string, SectionAnswers>>,
  asked: readonly Asked[],
  answer: SectionAnswers,
): Readonly<Record<string, SectionAnswers>> {
  const keys = [...new Set(asked.map(({ section }) => section))];
  return Object.fromEntries(
    keys.map((key) => {
      const own = asked.filter(({ section }) => section === key);
      const kept = Object.entries(answers[key] ?? {}).filter(
        ([name]) => !own.some(({ question }) => question === name),
      );
      const given = own.map((each) => [each.question, ownValue(answer, fieldOf(each))] as const);
      return [key, present([...kept, ...given])];
    }),
  );
}

/** The answer to one of the questions asked. */
export const answerTo = (answer: SectionAnswers, asked: Asked): SectionAnswers[string] | undefined =>
  ownValue(answer, fieldOf(asked));

const ownValue = (answer: SectionAnswers, field: string): SectionAnswers[string] | undefined =>
  Object.hasOwn(answer, field) ? answer[field] : undefined;

/** What is wrong with an answer before it is sent: as the dossier's check would say, and something must be said. */
export function replyProblems(
  { form, answers }: { form: FormDefinition; answers: Answers },
  section: Section,
  { answer, reply }: { answer: SectionAnswers; reply: string },
): Problem[] {
  const length = lengthOf(reply);
  const visible = visibleSection(formWithInquiry(form, section), answers, section, answer);
  const problems = [
    ...answerProblems(visible.section, visible.answers),
    ...unanswered(visible.section, visible.answers),
  ];
  if (section.questions.length === 0 && isBlank(reply))
    problems.push(problem(screeningErrors.replyMissing, undefined, 'reply'));
  if (length > longestInquiry)
    problems.push(problem(screeningErrors.inquiryTooLong, { length, most: longestInquiry }, 'reply'));
  return problems;
}
