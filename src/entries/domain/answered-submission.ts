import type { Answers, SectionAnswers } from './answers.js';
import { filedAnswers } from './filed-answers.js';
import type { FormDefinition } from './form-definition.js';
import { askableForm, corrected, isOfForm } from './askable.js';
import { type Asked, askedSection, answeredSections, answerTo } from './inquiry.js';
import { type FileData, type StoredContent, submissionContent } from './submission-content.js';

/** A file as a submission describes it, with the id by which drafts name it. */
export type NamedFile = FileData & { readonly id: string };

/** The files that an answer may name: those of the draft, and whatever was submitted, even if the draft let go of it. */
export function filesToName<F extends { sha256: string; removed: boolean }>(
  { files }: StoredContent,
  attachments: readonly F[],
): F[] {
  const submitted = new Set(files.map(({ sha256 }) => sha256));
  const there = new Set(attachments.filter(({ removed }) => !removed).map(({ sha256 }) => sha256));
  return attachments.filter(
    ({ removed, sha256 }) => !removed || (submitted.has(sha256) && !there.has(sha256)),
  );
}

/** The submitted answers as drafts hold them, so that they can be changed: files by their ids. */
export function answersToChange(
  { answers }: Pick<StoredContent, 'answers'>,
  form: FormDefinition,
  files: readonly { readonly id: string; readonly sha256: string }[],
): Answers {
  const byHash = files.map(({ id, sha256 }) => ({ id: sha256, sha256: id, removed: false }));
  return filedAnswers(form, answers, byHash);
}

/**
 * What answering an inquiry submits: the last submission with other answers to the questions asked about, other files and partners corrected. Nothing else of a draft that was
 * opened in between and not submitted gets in. Files that the answer names come with it; answers that its conditions no longer ask for go.
 * @param form the version that the submission names
 */
export function answeredContent(
  last: StoredContent,
  form: FormDefinition,
  { asked, answer }: { asked: readonly Asked[]; answer: SectionAnswers },
  files: readonly NamedFile[],
): StoredContent {
  const section = askedSection(askableForm(form, last, []), asked);
  const named = files.map(({ id, sha256 }) => ({ id, sha256, removed: false }));
  const own = filedAnswers({ sections: [section] }, { [section.key]: answer }, named)[section.key]!;
  const base = corrected(last, asked, (each) => answerTo(own, each));
  const answers = { ...base.answers, ...answeredSections(base.answers, asked.filter(isOfForm), own) };
  const known = new Set(last.files.map(({ sha256 }) => sha256));
  const more = files.filter(({ sha256 }) => !known.has(sha256) && names(own, sha256));
  const content = submissionContent({ ...last, form, answers, files: [...base.files, ...more] }, []);
  const changed = content as unknown as StoredContent;
  const { publicationConsent } = last;
  const { partners } = base;
  const released = publicationConsent?.filter((id) => isAnswered(changed, id)) ?? [];
  return { ...changed, partners, ...(released.length > 0 && { publicationConsent: released }) };
}

const names = (answer: SectionAnswers, sha256: string): boolean => JSON.stringify(answer).includes(sha256);

function isAnswered({ answers }: StoredContent, id: string): boolean {
  const [section = '', question = ''] = id.split('.');
  return Object.hasOwn(answers[section] ?? {}, question);
}
