import { compareForms, type QuestionChange } from '../../cycles/domain/form-comparison.js';
import type { LocalizedText } from '../../cycles/domain/localized-text.js';
import { type AnswerDifference, answerDifferences } from './answer-difference.js';
import type { FormDefinition, Section } from './form-definition.js';
import type { ApplicantData, FileData, StoredContent, StoredPartner } from './submission-content.js';
import { changesBetween, same } from './substance-changes.js';

/** A submission with the version of the form that it names. */
export interface ComparedSubmission {
  readonly content: StoredContent;
  readonly form: FormDefinition;
}
export interface SectionDifference {
  readonly key: string;
  /** As the later form has it, or the earlier where it is gone. */
  readonly title: LocalizedText;
  readonly answers: readonly AnswerDifference[];
}
/** A fact with its value on either side; null where it is absent. */
export interface FactDifference<K extends string = string> {
  readonly key: K;
  readonly before: string | number | null;
  readonly after: string | number | null;
}
export type PartnerFact = 'state' | 'name' | 'office' | 'statement' | 'confirmedAt' | 'contentHash';
export type FileFact = 'name' | 'caption' | 'altText' | 'credit' | 'rights';

/** What is different between two submissions of one entry; all lists are empty where nothing is. */
export interface SubmissionDifference {
  readonly applicant: readonly FactDifference<keyof ApplicantData>[];
  readonly sections: readonly SectionDifference[];
  readonly partnersAdded: readonly StoredPartner[];
  readonly partnersRemoved: readonly StoredPartner[];
  readonly partnersChanged: readonly {
    partner: StoredPartner;
    facts: readonly FactDifference<PartnerFact>[];
  }[];
  readonly filesAdded: readonly FileData[];
  readonly filesRemoved: readonly FileData[];
  /** The same bytes, described otherwise. */
  readonly filesDescribed: readonly { file: FileData; facts: readonly FactDifference<FileFact>[] }[];
  /** Answers (`section.question`) that were released for publication, and those no longer. */
  readonly released: readonly string[];
  readonly notReleased: readonly string[];
  /** How the form itself changed between the two; nothing where both follow the same version. */
  readonly form: readonly QuestionChange[];
}

/** Compares what was submitted, and with it the forms: a question may be new, gone or asked otherwise. Pure; the order of `before` and `after` is the caller's. */
export function submissionDifference(
  before: ComparedSubmission,
  after: ComparedSubmission,
): SubmissionDifference {
  const [was, is] = [before.content, after.content];
  const files = changesBetween(was, is);
  const [consent, consented] = [was.publicationConsent ?? [], is.publicationConsent ?? []];
  return {
    applicant: factsBetween(was.applicant, is.applicant, applicantFacts),
    sections: sectionsBetween(before, after),
    ...partnersBetween(was.partners, is.partners),
    filesAdded: files.filesAdded,
    filesRemoved: files.filesRemoved,
    filesDescribed: files.filesDescribed.map((file) => ({
      file,
      facts: factsBetween(
        was.files.find(({ sha256 }) => sha256 === file.sha256)!,
        file,
        fileFacts,
      ),
    })),
    released: consented.filter((id) => !consent.includes(id)),
    notReleased: consent.filter((id) => !consented.includes(id)),
    form: was.formVersion === is.formVersion ? [] : compareForms(before.form, after.form),
  };
}

/** Whether both say the same; that a form changed around the same answers is no change of what was submitted. */
export const isSame = ({ form: _form, ...rest }: SubmissionDifference): boolean =>
  Object.values(rest).every((list) => list.length === 0);

const applicantFacts = ['name', 'key', 'district', 'state', 'population', 'sizeClass'] as const;
const partnerFacts = ['state', 'name', 'office', 'statement', 'confirmedAt', 'contentHash'] as const;
const fileFacts = ['name', 'caption', 'altText', 'credit', 'rights'] as const;

/** An absent text and an empty one are the same. */
function factsBetween<K extends string>(
  before: Partial<Record<K, string | number | null>>,
  after: Partial<Record<K, string | number | null>>,
  keys: readonly K[],
): FactDifference<K>[] {
  return keys
    .map((key) => ({ key, before: before[key] || null, after: after[key] || null }))
    .filter((fact) => fact.before !== fact.after);
}

function sectionsBetween(before: ComparedSubmission, after: ComparedSubmission): SectionDifference[] {
  const gone = before.form.sections.filter(
    ({ key }) => !after.form.sections.some((each) => each.key === key),
  );
  const questionsIn = ({ form }: ComparedSubmission, key: string) =>
    form.sections.find((section) => section.key === key)?.questions ?? [];
  const between = ({ key, title }: Section): SectionDifference => ({
    key,
    title,
    answers: answerDifferences(
      { before: questionsIn(before, key), after: questionsIn(after, key) },
      before.content.answers[key] ?? {},
      after.content.answers[key] ?? {},
    ),
  });
  return [...after.form.sections, ...gone].map(between).filter(({ answers }) => answers.length > 0);
}

/** A submission knows its partners by name: of several of one name the first belongs to the first. */
function partnersBetween(before: readonly StoredPartner[], after: readonly StoredPartner[]) {
  const left = [...before];
  const pairs = after.map((is) => {
    const found = left.findIndex((was) => was.name === is.name && was.kind === is.kind);
    return { is, was: found < 0 ? undefined : left.splice(found, 1)[0] };
  });
  return {
    partnersAdded: pairs.filter(({ was }) => !was).map(({ is }) => is),
    partnersRemoved: left,
    partnersChanged: pairs.flatMap(({ is, was }) =>
      was && !same(was, is)
        ? [{ partner: is, facts: factsBetween(partnerFactsOf(was), partnerFactsOf(is), partnerFacts) }]
        : [],
    ),
  };
}

const partnerFactsOf = ({ state, confirmation }: StoredPartner) => ({ ...confirmation, state });
