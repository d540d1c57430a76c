import { type Answers, present, type Row, rowsOf, type SectionAnswers, valueOf } from './answers.js';
import type { FormDefinition, Question, Section, SimpleQuestion } from './form-definition.js';

interface Attachment {
  readonly id: string;
  readonly sha256: string;
  readonly removed: boolean;
}

/**
 * The answers as they are checked, submitted and read: where a question asks for files, drafts hold ids of attachments and readers get
 * the hashes by which a submission names its files. Attachments that were removed are no answer.
 */
export function filedAnswers(
  form: FormDefinition,
  answers: Answers,
  attachments: readonly Attachment[],
): Answers {
  const hashes = new Map(attachments.filter(({ removed }) => !removed).map(({ id, sha256 }) => [id, sha256]));
  const filed = form.sections
    .filter(({ key, questions }) => Object.hasOwn(answers, key) && questions.some(asksFiles))
    .map((section): [string, SectionAnswers] => [
      section.key,
      inSection(section, answers[section.key]!, hashes),
    ]);
  return { ...answers, ...Object.fromEntries(filed) };
}

type Hashes = ReadonlyMap<string, string>;

const asksFiles = (question: Question): boolean =>
  question.type === 'file' || (question.type === 'group' && question.questions.some(asksFiles));

function inSection({ questions }: Section, answers: SectionAnswers, hashes: Hashes): SectionAnswers {
  const changed = questions
    .filter(asksFiles)
    .map((question): [string, SectionAnswers[string] | undefined] => {
      if (question.type !== 'group') return [question.key, filed(answers, question.key, hashes)];
      const rows = rowsOf(answers, question.key).map((row) => inRow(question.questions, row, hashes));
      return [question.key, rows.length > 0 ? rows : undefined];
    });
  return present(Object.entries({ ...answers, ...Object.fromEntries(changed) }));
}

function inRow(questions: readonly SimpleQuestion[], row: Row, hashes: Hashes): Row {
  const files = questions.filter(asksFiles).map(({ key }) => [key, filed(row, key, hashes)] as const);
  return present(Object.entries({ ...row, ...Object.fromEntries(files) }));
}

function filed(answers: SectionAnswers | Row, key: string, hashes: Hashes): readonly string[] | undefined {
  const found = [valueOf(answers, key) ?? []].flat().flatMap((id) => hashes.get(String(id)) ?? []);
  return found.length > 0 ? [...new Set(found)] : undefined;
}
