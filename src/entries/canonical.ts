import canonicalize from 'canonicalize';
import { hash } from 'node:crypto';
import {
  type DossierData,
  type FileData,
  type Json,
  type PartnerData,
  submissionContent,
  substanceOf,
} from './domain/submission-content.js';
import type { FormDefinition } from './domain/form-definition.js';
import { filedAnswers } from './domain/filed-answers.js';
import type { Dossier, DossierAttachment, DossierPartner } from './read-dossier.js';

/** The RFC 8785 form of a value: the bytes that are hashed and handed out. */
export function canonicalText(content: Json | object): string {
  const text = canonicalize(content);
  if (text === undefined) throw new Error('No JSON value');
  return text;
}

/** SHA-256 over the canonical form, hexadecimal. */
export const hashOf = (content: Json | object): string => hash('sha256', canonicalText(content));

/** What a submission of the dossier would freeze now. */
export const contentOf = (dossier: Dossier): Json =>
  submissionContent(dataOf(dossier), dossier.partners.map(partnerData));

/** What a partner confirms of the dossier as it stands. */
export const substanceIn = (dossier: Dossier): Json => substanceOf(dataOf(dossier));

/** The hash that a partner confirms. */
export const substanceHash = (dossier: Dossier): string => hashOf(substanceIn(dossier));

/** The hash that a partner would have to confirm for its confirmation to be of this submission. @param form the version that it names */
export function substanceHashIn(submission: object, form: FormDefinition): string {
  return hashOf(substanceOf({ ...(submission as Omit<DossierData, 'form'>), form }));
}

function dataOf({ year, formVersion, form, applicant, answers, attachments }: Dossier): DossierData {
  const files = attachments.filter(({ removed }) => !removed).map(fileData);
  return { year, formVersion, form, applicant, answers: filedAnswers(form, answers, attachments), files };
}

/** A file as a submission describes it. */
export const fileData = ({
  fileName,
  type,
  size,
  sha256,
  title,
  altText,
  credit,
  rights,
}: DossierAttachment): FileData => ({
  name: fileName,
  mediaType: type,
  size,
  sha256,
  caption: title || null,
  altText,
  credit,
  rights,
});

function partnerData(partner: DossierPartner): PartnerData {
  const { organisation: name, kind, state, answeredAt, contentHash } = partner;
  const confirmed = state === 'confirmed' && answeredAt && contentHash;
  return {
    name,
    kind,
    state,
    confirmation: confirmed
      ? {
          name: partner.signatoryName ?? '',
          office: partner.signatoryFunction ?? '',
          statement: partner.statement,
          confirmedAt: answeredAt,
          contentHash,
        }
      : null,
  };
}
