import type { PartnerKind } from '../../cycles/domain/partner-rule.js';
import type { Answers, SectionAnswers } from './answers.js';
import type { FormDefinition, Question, Section } from './form-definition.js';
import type { Asked } from './inquiry.js';
import type { StoredContent } from './submission-content.js';

/** What an inquiry can open beside the form's questions, as sections: no key of a form has a hyphen, so that they cannot collide. */
export const filesSection = 'inquiry-files';
export const partnersSection = 'inquiry-partners';
/** Attachments that come on top. */
export const moreFiles = 'more';

const mostMore = 30;
const longestName = 200;

export const fileKey = (index: number): string => `file${index}`;
export const partnerKeys = (index: number) => ({ name: `name${index}`, kind: `kind${index}` });

/** Whether it asks about a question of the form itself. */
export const isOfForm = ({ section }: Asked): boolean =>
  section !== filesSection && section !== partnersSection;

/** Whether files may come with the answer. */
export const opensFiles = (asked: readonly Asked[]): boolean =>
  asked.some(({ section }) => section === filesSection);

type Submitted = Pick<StoredContent, 'answers' | 'files' | 'partners'>;

/** The form with everything that an inquiry about the submission can open: each of its files, further ones, each of its partners. */
export function askableForm(
  form: FormDefinition,
  { files, partners }: Submitted,
  kinds: readonly PartnerKind[],
): FormDefinition {
  return { sections: [...form.sections, fileQuestions(files), ...partnerQuestions(partners, kinds)] };
}

const plain = { visibleToJury: true, publishable: false };

function fileQuestions(files: Submitted['files']): Section {
  const each = files.map(({ caption, name }, index): Question => {
    const title = caption ?? name;
    const label = { de: `Anlage „${title}“`, en: `Attachment “${title}”` };
    return { ...plain, key: fileKey(index), type: 'file', label, required: true, max: 1 };
  });
  const label = { de: 'Weitere Anlagen', en: 'More attachments' };
  const more: Question = { ...plain, key: moreFiles, type: 'file', label, required: false, max: mostMore };
  return {
    key: filesSection,
    title: { de: 'Anlagen', en: 'Attachments' },
    questions: [...each, more],
  };
}

function partnerQuestions(partners: Submitted['partners'], kinds: readonly PartnerKind[]): Section[] {
  const options = kinds.map(({ key, label }) => ({ key, label }));
  const questions = partners.flatMap(({ name: called }, index): Question[] => {
    const { name, kind } = partnerKeys(index);
    const common = { ...plain, required: true };
    const nameLabel = { de: `Name von „${called}“`, en: `Name of “${called}”` };
    const kindLabel = { de: `Art von „${called}“`, en: `Kind of “${called}”` };
    return [
      { ...common, key: name, type: 'shortText', label: nameLabel, maxLength: longestName },
      { ...common, key: kind, type: 'choice', label: kindLabel, options },
    ];
  });
  const title = { de: 'Partnerorganisationen', en: 'Partner organisations' };
  return questions.length > 0 ? [{ key: partnersSection, title, questions }] : [];
}

/**
 * The answers of a submission with its files and partners among them, as `askableForm` asks for them; files are hashes.
 * @param base the submission that was asked about, where this is the one that answers: what came in place of a file is whatever is new
 */
export function askableAnswers(content: Submitted, base: Submitted = content): Answers {
  const now = content.files.map(({ sha256 }) => sha256);
  const before = base.files.map(({ sha256 }) => sha256);
  const added = now.filter((sha256) => !before.includes(sha256));
  const files = before.map((sha256, index) => [fileKey(index), now.includes(sha256) ? [sha256] : added]);
  const partners = base.partners.flatMap((_, index) => {
    const { name, kind } = partnerKeys(index);
    const partner = content.partners[index];
    return partner
      ? [
          [name, partner.name],
          [kind, partner.kind],
        ]
      : [];
  });
  return {
    ...content.answers,
    [filesSection]: present([...files, [moreFiles, added]]),
    [partnersSection]: present(partners),
  };
}

const present = (entries: unknown[][]): SectionAnswers =>
  Object.fromEntries(
    entries.filter(([, value]) => !Array.isArray(value) || value.length > 0),
  ) as SectionAnswers;

export interface Corrected {
  answers: Answers;
  files: StoredContent['files'];
  partners: StoredContent['partners'];
  /** Of the files that others took the place of. */
  dropped: string[];
}

/**
 * What the answer makes of the submission's files and partners. Where a file takes the place of another, it does so in answers that name it too.
 * @param own the answer by question of `askedSection`; files are hashes
 */
export function corrected(
  { answers, files, partners }: Submitted,
  asked: readonly Asked[],
  own: (each: Asked) => SectionAnswers[string] | undefined,
): Corrected {
  const isAsked = (section: string, question: string) =>
    asked.some((each) => each.section === section && each.question === question);
  const swapped = new Map<string, string>();
  for (const [index, { sha256 }] of files.entries()) {
    const question = fileKey(index);
    if (!isAsked(filesSection, question)) continue;
    const [instead] = [own({ section: filesSection, question }) ?? []].flat().map(String);
    if (instead && instead !== sha256) swapped.set(sha256, instead);
  }
  const said = (question: string, before: string) =>
    isAsked(partnersSection, question)
      ? String(own({ section: partnersSection, question }) ?? before).trim()
      : before;
  return {
    answers: named(answers, swapped),
    files: files.filter(({ sha256 }) => !swapped.has(sha256)),
    partners: partners.map((partner, index) => {
      const { name, kind } = partnerKeys(index);
      return { ...partner, name: said(name, partner.name), kind: said(kind, partner.kind) };
    }),
    dropped: [...swapped.keys()],
  };
}

const named = (answers: Answers, swapped: ReadonlyMap<string, string>): Answers =>
  JSON.parse(JSON.stringify(answers), (_, value: unknown) =>
    typeof value === 'string' ? (swapped.get(value) ?? value) : value,
  ) as Answers;
