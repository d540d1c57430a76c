import type { OrganisationKind, PartnerRule } from '../cycles/domain/partner-rule.js';
import type { Schedule } from '../cycles/domain/phase.js';
import type { LocalizedText } from '../cycles/domain/localized-text.js';
import { readForm } from '../cycles/read-form.js';
import { milestonesFrom } from '../cycles/milestones-from.js';
import { instantOf } from '../platform/database/instants.js';
import type { Answers, SectionAnswers } from './domain/answers.js';
import { leftOutSql } from './removed-files-sql.js';
import { entrySchedule } from './domain/entry-deadline.js';
import type { EntryState } from './domain/entry-state.js';
import type { FormDefinition } from './domain/form-definition.js';
import type { PartnerState } from './domain/partner.js';
import type { PictureRights } from './domain/picture.js';
import { isId } from '../platform/database/is-id.js';
import { fileLimitsSql } from '../cycles/file-limits-sql.js';
import type { FileLimits } from '../cycles/domain/file-limits.js';
import type { ScanState } from '../platform/storage/scan-state.js';
import type { RowSource } from '../platform/database/row-source.js';
import type { ApplicantData } from './domain/submission-content.js';

export interface DossierPartner {
  id: string;
  organisation: string;
  kind: OrganisationKind;
  contactName: string;
  email: string;
  state: PartnerState;
  invitedAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
  answeredAt: Temporal.Instant | null;
  signatoryName: string | null;
  signatoryFunction: string | null;
  statement: string;
  objection: string | null;
  contentHash: string | null;
  remindedAt: Temporal.Instant | null;
  /** The state for which it was last asked to confirm again. */
  askedHash: string | null;
  askedAt: Temporal.Instant | null;
}
export interface DossierAttachment {
  id: string;
  title: string;
  fileName: string;
  sha256: string;
  size: number;
  type: string;
  altText: string;
  credit: string;
  rights: PictureRights | null;
  /** SHA-256; only of pictures. */
  thumbnail: string | null;
  removed: boolean;
  /** Removed, and since then left out by a submission: out of reach. */
  leftOut: boolean;
  scan: ScanState;
  addedAt: Temporal.Instant;
}
export interface SectionVersion {
  version: number;
  changedAt: Temporal.Instant;
  changedBy: string;
}

/** A whole entry as it stands: what its pages show, what is checked, hashed and submitted. */
export interface Dossier {
  id: string;
  cycleId: string;
  year: number;
  cycleName: string;
  /** With the deadline that holds for this entry. */
  schedule: Schedule;
  /** What holds for everybody else: for acts of the organisation and for telling the difference. */
  cycleSchedule: Schedule;
  /** The latest of the entry's own deadlines; null where it has none. */
  extendedUntil: Temporal.Instant | null;
  partnerRule: PartnerRule;
  fileLimits: FileLimits;
  formVersion: number;
  form: FormDefinition;
  municipalityId: string;
  applicant: ApplicantData;
  sizeClass: LocalizedText | null;
  state: EntryState;
  title: string;
  reference: string | null;
  submittedAt: Temporal.Instant | null;
  answers: Answers;
  sections: Readonly<Record<string, SectionVersion>>;
  partners: DossierPartner[];
  /** Also the removed ones. */
  attachments: DossierAttachment[];
  /** Sections whose answers came from an earlier entry and were not checked yet. */
  unchecked: Readonly<Record<string, { id: string; year: number }>>;
  /** How much of an earlier entry waits in all: sections, partners, colleagues. */
  carried: number;
}

const dossierSql = `
  SELECT e.id, e.cycle_id AS "cycleId", c.year, c.name AS "cycleName", c.grace_minutes AS "graceMinutes",
         c.published_at IS NOT NULL AS published, c.partner_rule AS "partnerRule",
         ${fileLimitsSql} AS "fileLimits",
         f.number AS "formVersion", f.id AS "formVersionId", e.municipality_id AS "municipalityId",
         json_build_object('name', m.short_name, 'key', m.key, 'district', m.district_name, 'state', m.state_name,
           'population', e.population, 'sizeClass', s.key) AS applicant,
         s.label AS "sizeClass", e.state, e.title, e.reference, e.submitted_at AS "submittedAt",
         (SELECT max(until) FROM entry_extension WHERE entry_id = e.id) AS "extendedUntil",
         (SELECT json_object_agg(kind, at) FROM milestone WHERE cycle_id = c.id) AS milestones,
         (SELECT json_agg(json_build_object('key', es.section_key, 'answers', es.answers, 'version', es.version,
             'changedAt', es.changed_at, 'changedBy', p.name))
            FROM entry_section es JOIN person p ON p.id = es.changed_by_id WHERE es.entry_id = e.id) AS sections,
         (SELECT json_agg(json_build_object('id', id, 'organisation', organisation, 'kind', kind, 'contactName', contact_name,
             'email', email, 'state', state, 'invitedAt', invited_at, 'expiresAt', expires_at, 'answeredAt', answered_at,
             'signatoryName', signatory_name, 'signatoryFunction', signatory_function, 'statement', statement,
             'objection', objection, 'contentHash', content_hash, 'remindedAt', reminded_at, 'askedHash', asked_hash, 'askedAt', asked_at) ORDER BY id)
            FROM partner WHERE entry_id = e.id) AS partners,
         (SELECT json_agg(json_build_object('id', id, 'title', title, 'fileName', file_name, 'sha256', sha256, 'size', size,
             'type', type, 'altText', alt_text, 'credit', credit, 'rights', rights, 'thumbnail', thumbnail,
             'removed', removed_at IS NOT NULL, 'leftOut', removed_at IS NOT NULL AND ${leftOutSql}, 'addedAt', added_at, 'scan', (SELECT state FROM stored_file f WHERE f.sha256 = attachment.sha256)) ORDER BY id)
            FROM attachment WHERE entry_id = e.id) AS attachments,
         (SELECT json_object_agg(o.key, json_build_object('id', o.id, 'year', o.from_year))
            FROM entry_carry_over o WHERE o.entry_id = e.id AND o.kind = 'section' AND o.done_at IS NULL) AS unchecked,
         (SELECT count(*)::int FROM entry_carry_over o WHERE o.entry_id = e.id AND o.done_at IS NULL) AS carried
    FROM entry e
    JOIN cycle c ON c.id = e.cycle_id
    JOIN form_version f ON f.id = e.form_version_id
    JOIN municipality m ON m.id = e.municipality_id
    LEFT JOIN size_class s ON s.id = e.size_class_id`;

/** JSON has no instants: what the statement gives before they are read. */
type Written<T> = { [K in keyof T]: T[K] extends Temporal.Instant | null ? string : T[K] };
interface Row extends Omit<
  Dossier,
  | 'schedule'
  | 'cycleSchedule'
  | 'extendedUntil'
  | 'form'
  | 'answers'
  | 'sections'
  | 'partners'
  | 'attachments'
  | 'unchecked'
  | 'submittedAt'
> {
  extendedUntil: Date | null;
  formVersionId: string;
  graceMinutes: number;
  published: boolean;
  submittedAt: Date | null;
  milestones: Record<string, string> | null;
  sections: (Written<SectionVersion> & { key: string; answers: SectionAnswers })[] | null;
  partners: Written<DossierPartner>[] | null;
  attachments: Written<DossierAttachment>[] | null;
  unchecked: Dossier['unchecked'] | null;
}

/** The entry whatever the reader: for the organisation, partners' links and rules. Pages of applicants ask `readDossierOf`. */
export async function readDossier(reads: RowSource, entryId: string): Promise<Dossier | undefined> {
  if (!isId(entryId)) return undefined;
  const [row] = await reads.rows<Row>(`${dossierSql} WHERE e.id = $1`, [entryId]);
  return row && dossierFrom(row, await readForm(reads, row.formVersionId));
}

/** The entry for a member of its team; for everybody else it is not there. */
export async function readDossierOf(
  reads: RowSource,
  entryId: string,
  personId: string,
): Promise<Dossier | undefined> {
  if (!isId(entryId)) return undefined;
  const [row] = await reads.rows<Row>(
    `${dossierSql} JOIN entry_member em ON em.entry_id = e.id AND em.person_id = $2 WHERE e.id = $1`,
    [entryId, personId],
  );
  return row && dossierFrom(row, await readForm(reads, row.formVersionId));
}

function dossierFrom({ graceMinutes, published, milestones, ...row }: Row, form: FormDefinition): Dossier {
  const sections = row.sections ?? [];
  const extendedUntil = row.extendedUntil && instantOf(row.extendedUntil);
  const cycleSchedule = { graceMinutes, published, milestones: milestonesFrom(milestones) };
  return {
    ...row,
    form,
    submittedAt: row.submittedAt && instantOf(row.submittedAt),
    extendedUntil,
    cycleSchedule,
    schedule: entrySchedule(cycleSchedule, extendedUntil),
    answers: Object.fromEntries(sections.map(({ key, answers }) => [key, answers])),
    sections: Object.fromEntries(
      sections.map(({ key, version, changedAt, changedBy }) => [
        key,
        { version, changedBy, changedAt: Temporal.Instant.from(changedAt) },
      ]),
    ),
    partners: (row.partners ?? []).map((partner) => ({
      ...partner,
      invitedAt: Temporal.Instant.from(partner.invitedAt),
      expiresAt: Temporal.Instant.from(partner.expiresAt),
      answeredAt: instantFrom(partner.answeredAt),
      remindedAt: instantFrom(partner.remindedAt),
      askedAt: instantFrom(partner.askedAt),
    })),
    attachments: (row.attachments ?? []).map((file) => ({
      ...file,
      addedAt: Temporal.Instant.from(file.addedAt),
    })),
    unchecked: row.unchecked ?? {},
  };
}

const instantFrom = (text: string | null): Temporal.Instant | null =>
  text ? Temporal.Instant.from(text) : null;
