import { type OrganisationKind } from '../../cycles/domain/partner-rule.js';
import { answersWithin, type Answers } from './answers.js';
import { formForJury, type FormDefinition } from './form-definition.js';
import { type PartnerState } from './partner.js';
import { type PictureRights } from './picture.js';
import { type VisibleDossier, visibleDossier } from './visibility.js';

/** Names the shape of the content; another shape gets another name, so that old hashes stay explainable. */
export const contentFormat = 'kbw-submission/1';

/** The municipality as it was taken into the dossier; null where the directory does not say. */
export interface ApplicantData {
  readonly name: string;
  readonly key: string | null;
  readonly district: string | null;
  readonly state: string | null;
  readonly population: number | null;
  readonly sizeClass: string | null;
}
export interface PartnerData {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly state: PartnerState;
  readonly confirmation: {
    readonly name: string;
    readonly office: string;
    readonly statement: string;
    readonly confirmedAt: Temporal.Instant;
    readonly contentHash: string;
  } | null;
}
export interface FileData {
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** 64 small hexadecimal digits. */
  readonly sha256: string;
  readonly caption: string | null;
  /** Of pictures: what they show, and who took them. */
  readonly altText?: string;
  readonly credit?: string;
  readonly rights?: PictureRights | null;
}
export interface DossierData {
  readonly year: number;
  readonly formVersion: number;
  readonly form: FormDefinition;
  readonly applicant: ApplicantData;
  readonly answers: Answers;
  readonly files: readonly FileData[];
}
/** A submission's content as it is stored: what `submissionContent` made, and which answers were released for publication. */
export interface StoredContent {
  readonly format: string;
  readonly formVersion: number;
  readonly year: number;
  readonly applicant: ApplicantData;
  /** Files in them are hashes. */
  readonly answers: Answers;
  readonly files: readonly FileData[];
  readonly partners: readonly StoredPartner[];
  /** `section.question`; absent where nothing was released. */
  readonly publicationConsent?: readonly string[];
}
export interface StoredPartner extends Omit<PartnerData, 'confirmation'> {
  /** With the instant as ISO text. */
  readonly confirmation:
    (Omit<NonNullable<PartnerData['confirmation']>, 'confirmedAt'> & { readonly confirmedAt: string }) | null;
}
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The canonical content of a submission: master data, answers (project examples are a group among them), partners with their
 * confirmations, files with their SHA-256, form version. Plain JSON, the same for the same dossier whatever order rows came in; hash it as
 * RFC 8785 writes it. Only answers to questions that the form asks at these answers are part of it. Instants are UTC to the millisecond.
 */
export function submissionContent(dossier: DossierData, partners: readonly PartnerData[]): Json {
  return plain({
    format: contentFormat,
    formVersion: dossier.formVersion,
    ...dossierContent(dossier, visibleDossier(dossier.form, dossier.answers)),
    partners: sorted(partners.map(partnerContent)),
  });
}

/**
 * What a partner confirms, and what must be hashed to bind its confirmation: the dossier as the jury will see it. A change of contact
 * data, declarations or other partners does not make a confirmation outdated, nor does a new version of the form as long as the answers stay.
 */
export function substanceOf(dossier: DossierData): Json {
  const { form, answers } = visibleDossier(dossier.form, dossier.answers);
  return plain({ format: contentFormat, ...dossierContent(dossier, { form: formForJury(form), answers }) });
}

function dossierContent({ year, applicant, files }: DossierData, { form, answers }: VisibleDossier) {
  return {
    year,
    applicant: {
      name: applicant.name,
      key: applicant.key,
      district: applicant.district,
      state: applicant.state,
      population: applicant.population,
      sizeClass: applicant.sizeClass,
    },
    answers: answersWithin(form, answers),
    files: sorted(
      files.map(({ name, mediaType, size, sha256, caption, altText, credit, rights }) => ({
        name,
        mediaType,
        size,
        sha256,
        caption,
        ...(altText && { altText }),
        ...(credit && { credit }),
        ...(rights && { rights }),
      })),
    ),
  };
}

function partnerContent({ name, kind, state, confirmation }: PartnerData) {
  return {
    name,
    kind,
    state,
    confirmation: confirmation && {
      name: confirmation.name,
      office: confirmation.office,
      statement: confirmation.statement,
      confirmedAt: confirmation.confirmedAt.toString({ fractionalSecondDigits: 3 }),
      contentHash: confirmation.contentHash,
    },
  };
}

/** By what they say, in code-unit order: the same everywhere, whatever the language of the machine. */
function sorted<T>(items: readonly T[]): T[] {
  const keyed = items.map((item) => ({ item, key: JSON.stringify(item) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ item }) => item);
}

/** A copy that holds nothing but JSON: no shared objects, nothing undefined, no broken surrogates; −0 becomes 0. */
function plain(value: unknown): Json {
  return JSON.parse(
    JSON.stringify(value, (_, v: unknown) => (typeof v === 'string' ? v.toWellFormed() : v)),
  ) as Json;
}
