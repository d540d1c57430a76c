import {
  type Answers,
  present,
  type Row,
  rowsOf,
  type SectionAnswers,
  type Value,
  valueOf,
} from './answers.js';
import {
  type FormDefinition,
  hasRows,
  type Question,
  rowQuestions,
  type Section,
  type SimpleQuestion,
} from './form-definition.js';

/** An earlier dossier: its answers and the form that they answer. */
export interface EarlierDossier {
  readonly form: FormDefinition;
  readonly answers: Answers;
}

/**
 * What a new dossier takes over from an earlier one of the same municipality: answers to questions with the same key and the same type,
 * looked for in the section of the same key, then in the only other one that asks it. Never declarations, which are made anew, and files,
 * which belong to the earlier dossier. Without `texts` only sections of master data: those that ask something which is between applicant
 * and organiser, as the contact and the signatory.
 */
export function carriedAnswers(from: EarlierDossier, to: FormDefinition, texts: boolean): Answers {
  const sections = to.sections
    .filter((section) => texts || isMasterData(section))
    .map((section) => [section.key, carriedSection(from, section)] as const);
  return Object.fromEntries(sections.filter(([, answers]) => Object.keys(answers).length > 0));
}

const isDeclaration = (question: Question | SimpleQuestion): boolean =>
  question.type === 'yesNo' && question.mustBeYes === true;

const isMasterData = ({ questions }: Section): boolean =>
  questions.some((question) => !question.visibleToJury && !isDeclaration(question));

function carriedSection(from: EarlierDossier, section: Section): SectionAnswers {
  return present(
    section.questions.map((question) => {
      const source = sourceOf(from.form, section.key, question.key);
      const before = source?.questions.find(({ key }) => key === question.key);
      return [question.key, before && carriedAnswer(from.answers[source!.key] ?? {}, before, question)];
    }),
  );
}

function sourceOf(
  { sections }: FormDefinition,
  sectionKey: string,
  questionKey: string,
): Section | undefined {
  const asking = sections.filter(({ questions }) => questions.some(({ key }) => key === questionKey));
  return asking.find(({ key }) => key === sectionKey) ?? (asking.length === 1 ? asking[0] : undefined);
}

function carriedAnswer(
  answers: SectionAnswers,
  before: Question,
  question: Question,
): Value | readonly Row[] | undefined {
  if (!hasRows(question)) return carriedValue(answers, before, question);
  if (before.type !== question.type || !hasRows(before)) return undefined;
  const earlier = rowQuestions(before);
  const rows = rowsOf(answers, question.key)
    .map((row) =>
      present(
        rowQuestions(question).map((inner) => {
          const same = earlier.find(({ key }) => key === inner.key);
          return [inner.key, carriedValue(row, same, inner)];
        }),
      ),
    )
    .filter((row) => Object.keys(row).length > 0);
  return rows.length > 0 ? rows : undefined;
}

function carriedValue(
  answers: SectionAnswers | Row,
  before: Question | undefined,
  question: SimpleQuestion,
): Value | undefined {
  if (before?.type !== question.type || question.type === 'file' || isDeclaration(question)) return undefined;
  const value = valueOf(answers, question.key);
  if (question.type !== 'choice' && question.type !== 'choices') return value;
  const known = (each: unknown) => question.options.some(({ key }) => key === each);
  if (!Array.isArray(value)) return known(value) ? value : undefined;
  const kept = value.filter(known);
  return kept.length > 0 ? kept : undefined;
}
