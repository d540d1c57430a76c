import {
  isFilled,
  present,
  type Answers,
  type Row,
  rowsOf,
  type SectionAnswers,
  type Value,
} from './answers.js';
import {
  type Condition,
  type FormDefinition,
  type GroupQuestion,
  hasRows,
  type Question,
  type RowsQuestion,
  rowQuestions,
  type Section,
  type SimpleQuestion,
} from './form-definition.js';

/** A dossier as it is asked. Rows stand where they stood, without what their conditions hide. */
export interface VisibleDossier {
  readonly form: FormDefinition;
  readonly answers: Answers;
}

/**
 * The form with the questions that are asked at these answers, without sections and groups that are left empty, and the answers without
 * what conditions hide in rows. What is left out is neither demanded nor part of what is submitted, hashed and shown; the draft keeps what
 * was typed there.
 */
export function visibleDossier(form: FormDefinition, answers: Answers): VisibleDossier {
  if (!form.sections.some(({ questions }) => questions.some(isConditional))) return { form, answers };
  const visibility = new Visibility(form, answers);
  const sections = form.sections.map((section) => visibility.section(section));
  const within = form.sections
    .filter(({ key }) => Object.hasOwn(answers, key))
    .map((section) => [section.key, visibility.answers(section)] as const);
  return {
    form: { sections: sections.filter(({ questions }) => questions.length > 0) },
    answers: { ...answers, ...Object.fromEntries(within) },
  };
}

/** One section of it, with no questions where all are hidden. @param own answers of the section, in place of the stored ones */
export function visibleSection(
  form: FormDefinition,
  answers: Answers,
  section: Section,
  own = answers[section.key] ?? {},
): { section: Section; answers: SectionAnswers } {
  const visibility = new Visibility(form, { ...answers, [section.key]: own });
  return { section: visibility.section(section), answers: visibility.answers(section) };
}

/** What a row of a group shows, while the draft still holds what is hidden. @param row empty for one that is new */
export function visibleInRow(
  form: FormDefinition,
  answers: Answers,
  group: RowsQuestion,
  row: Row,
): readonly SimpleQuestion[] {
  return new Visibility(form, answers).inRow(group, row);
}

/**
 * What a row shows whose hidden answers are gone (`visibleDossier`): an answer that is there was asked for. The form may lack the question that
 * decides, where the reader must not see it.
 */
export function visibleOfRow(group: RowsQuestion, row: Row): readonly SimpleQuestion[] {
  return rowQuestions(group).filter(({ key, visibleWhen: when }) => {
    const decider = when && innerKey(when, group);
    return decider === undefined || Object.hasOwn(row, key) || meets(when!, valueIn(row, decider));
  });
}

/** What decides about a question of a group: the key of another one of the same row, or nothing where it is a question outside. */
export function innerKey({ question }: Condition, { key }: RowsQuestion): string | undefined {
  return question.startsWith(`${key}.`) ? question.slice(key.length + 1) : undefined;
}

/** Whether an answer fulfils a condition; none fulfils none. */
export function meets({ operator, values }: Condition, answer: Value | readonly Row[] | undefined): boolean {
  if (answer === undefined || (Array.isArray(answer) && answer.length === 0)) return false;
  if (operator === 'answered') return true;
  const given = [answer].flat().map((each) => (typeof each === 'boolean' ? (each ? 'yes' : 'no') : each));
  const named = given.some((each) => typeof each === 'string' && values.includes(each));
  return operator === 'notEquals' ? !named : named;
}

/** Whatever order is asked in: a question's own condition, and that of the question it depends on, as far back as they go. */
class Visibility {
  private readonly questions: ReadonlyMap<string, { question: Question; section: Section }>;
  private readonly decided = new Map<string, boolean>();

  constructor(
    { sections }: FormDefinition,
    private readonly given: Answers,
  ) {
    this.questions = new Map(
      sections.flatMap((section) =>
        section.questions.map((question) => [idOf(section.key, question.key), { question, section }]),
      ),
    );
  }

  /** With what is asked; questions that another one of their row decides about are all there. */
  section(section: Section): Section {
    const questions = section.questions
      .filter(({ key }) => this.shows(section.key, key))
      .map((question) => (question.type === 'group' ? this.group(question) : question))
      .filter((question) => question.type !== 'group' || question.questions.length > 0);
    return { ...section, questions };
  }

  answers(section: Section): SectionAnswers {
    const given = this.given[section.key] ?? {};
    const rows = section.questions
      .filter((question) => question.type === 'group' && question.questions.some(isConditional))
      .filter((question) => Object.hasOwn(given, question.key))
      .map((group) => [group.key, this.rows(section, group as GroupQuestion)] as const);
    return rows.length > 0 ? { ...given, ...Object.fromEntries(rows) } : given;
  }

  inRow(group: RowsQuestion, row: Row): readonly SimpleQuestion[] {
    return this.reachable(rowQuestions(group), group, (when, decider) => meets(when, valueIn(row, decider)));
  }

  /** What some row could ask. */
  private group(group: GroupQuestion): GroupQuestion {
    return { ...group, questions: this.reachable(group.questions, group, () => true) };
  }

  private reachable(
    questions: readonly SimpleQuestion[],
    group: RowsQuestion,
    metBy: (when: Condition, decider: string) => boolean,
  ): SimpleQuestion[] {
    const shows = ({ key, visibleWhen: when }: SimpleQuestion, from: readonly string[] = []): boolean => {
      const decider = when && innerKey(when, group);
      if (!when || decider === undefined) return !when || this.holds(when);
      const other = questions.find((question) => question.key === decider);
      // A circle, which `checkForm` refuses, ends here.
      if (!other || from.includes(decider)) return false;
      return shows(other, [...from, key]) && metBy(when, decider);
    };
    return questions.filter((question) => shows(question));
  }

  private rows(section: Section, group: RowsQuestion): readonly Row[] {
    return rowsOf(this.given[section.key] ?? {}, group.key).map((row) =>
      present(this.inRow(group, row).map(({ key }) => [key, valueIn(row, key)])),
    );
  }

  private shows(section: string, key: string): boolean {
    const id = idOf(section, key);
    const known = this.decided.get(id);
    if (known !== undefined) return known;
    const question = this.questions.get(id)?.question;
    // For as long as it is being decided: a circle, which `checkForm` refuses, ends here.
    this.decided.set(id, false);
    const shown = question !== undefined && (!question.visibleWhen || this.holds(question.visibleWhen));
    this.decided.set(id, shown);
    return shown;
  }

  private holds(when: Condition): boolean {
    return this.shows(when.section, when.question) && meets(when, this.answerTo(when));
  }

  /** Rows in which nothing is asked that was answered are none. */
  private answerTo({ section, question }: Condition): SectionAnswers[string] | undefined {
    const given = Object.hasOwn(this.given, section) ? this.given[section]! : {};
    const source = this.questions.get(idOf(section, question));
    if (source && hasRows(source.question))
      return this.rows(source.section, source.question).filter(isFilled);
    return Object.hasOwn(given, question) ? given[question] : undefined;
  }
}

const idOf = (section: string, question: string): string => `${section}.${question}`;
const valueIn = (row: Row, key: string): Value | undefined =>
  Object.hasOwn(row, key) ? row[key] : undefined;
const isConditional = (question: Question): boolean =>
  question.visibleWhen !== undefined || (question.type === 'group' && question.questions.some(isConditional));
