import type { OrganisationKind, PartnerKind } from '../../cycles/domain/partner-rule.js';
import type { LocalizedText } from '../../cycles/domain/localized-text.js';
import type { Answers } from '../domain/answers.js';
import { filedAnswers } from '../domain/filed-answers.js';
import type { FormDefinition } from '../domain/form-definition.js';
import { confirmationOf, type PartnerState } from '../domain/partner.js';
import type { PictureRights } from '../domain/picture.js';
import type { ApplicantData, StoredContent } from '../domain/submission-content.js';
import { visibleDossier } from '../domain/visibility.js';
import type { ScanState } from '../../platform/storage/scan-state.js';
import type { Dossier } from '../read-dossier.js';
import type { Scans } from '../scans-sql.js';

export interface ContentPartner {
  organisation: string;
  kind: OrganisationKind;
  state: PartnerState;
  signatoryName: string | null;
  signatoryFunction: string | null;
  /** The partner's own words (Markdown). */
  statement: string;
  objection: string | null;
  answeredAt: Temporal.Instant | null;
  /** Whether it confirmed an earlier state of the dossier. */
  outdated: boolean;
}
export interface ContentFile {
  /** Absent in submissions: there a file is its hash. */
  id?: string;
  sha256: string;
  title: string;
  fileName: string;
  type: string;
  /** In bytes. */
  size: number;
  altText: string;
  credit: string;
  rights: PictureRights | null;
  scan: ScanState;
}

/** What can be read of an entry, whether a draft as it stands or a submission as it was frozen. */
export interface DossierContent {
  /** With the questions that are asked at these answers. */
  form: FormDefinition;
  applicant: ApplicantData;
  sizeClass: LocalizedText | null;
  /** To these questions; files in them are hashes. */
  answers: Answers;
  partners: ContentPartner[];
  /** What the cycle calls the kinds of its partners. */
  kinds: readonly PartnerKind[];
  files: ContentFile[];
  /** Of a submission: which answers were released for publication (`section.question`). */
  released?: readonly string[];
  /** What is kept from this reader and therefore not in here. */
  hidden?: { readonly applicant: boolean; readonly attachments: boolean };
  /** Since then the release counts no more. */
  releaseWithdrawnAt?: Date | null;
}

/** The dossier as it stands. @param substance hash that confirmations are compared with (`substanceHash`) */
export function contentOfDossier(dossier: Dossier, substance: string): DossierContent {
  const { form, applicant, sizeClass, answers, partners, partnerRule, attachments } = dossier;
  const visible = visibleDossier(form, answers);
  return {
    form: visible.form,
    applicant,
    sizeClass,
    answers: filedAnswers(form, visible.answers, attachments),
    partners: partners
      .filter(({ state }) => state !== 'withdrawn')
      .map((partner) => ({
        ...partner,
        outdated: confirmationOf(partner.state, partner.contentHash, substance) === 'outdated',
      })),
    kinds: partnerRule.kinds,
    files: attachments.filter(({ removed }) => !removed),
  };
}

/** What must be known to read a submission. */
interface Around {
  /** The version that it names. */
  form: FormDefinition;
  /** Those of its cycle. */
  kinds: readonly PartnerKind[];
  scans: Scans;
}

/** The content of a submission as it was stored. */
export function contentOfSubmission(
  stored: object,
  { form, kinds, scans }: Around,
  sizeClass: LocalizedText | null,
): DossierContent {
  const { applicant, answers, partners, files, publicationConsent = [] } = stored as StoredContent;
  return {
    released: publicationConsent,
    ...visibleDossier(form, answers),
    applicant,
    sizeClass,
    partners: partners.map(({ name, kind, state, confirmation }) => ({
      organisation: name,
      kind,
      state,
      signatoryName: confirmation?.name ?? null,
      signatoryFunction: confirmation?.office ?? null,
      statement: confirmation?.statement ?? '',
      objection: null,
      answeredAt: confirmation ? Temporal.Instant.from(confirmation.confirmedAt) : null,
      outdated: false,
    })),
    kinds,
    files: files.map(
      ({ name, mediaType, size, sha256, caption, altText = '', credit = '', rights = null }) => ({
        sha256,
        title: caption ?? name,
        fileName: name,
        type: mediaType,
        size,
        altText,
        credit,
        rights,
        scan: scans?.[sha256] ?? 'unchecked',
      }),
    ),
  };
}
