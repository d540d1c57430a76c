import { Injectable } from '@nestjs/common';
import type { FormDefinition } from '../cycles/domain/form-definition.js';
import type { LocalizedText } from '../cycles/domain/localized-text.js';
import type { PartnerKind } from '../cycles/domain/partner-rule.js';
import type { Schedule } from '../cycles/domain/phase.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import type { AnsweredItem } from './domain/checklist.js';
import { entrySchedule } from './domain/entry-deadline.js';
import type { EntryState } from './domain/entry-state.js';
import { standingSql } from './entry-deadline-sql.js';
import type { FileData } from './domain/submission-content.js';
import { consentHoldsSql } from './released-answers.js';
import { type Scans, scansSql } from './scans-sql.js';
import { milestonesFrom } from '../cycles/milestones-from.js';

export interface TeamMember {
  name: string;
  email: string;
  role: 'owner' | 'editor';
}

export interface NumberedSubmission {
  id: string;
  number: number;
  contentHash: string;
  submittedAt: string;
  submittedBy: string;
}

export interface Decision {
  decision: 'admitted' | 'rejected';
  reason: string;
  decidedAt: string;
  decidedBy: string;
  /** Who proposed it, where two organisers decide. */
  proposedBy: string | null;
  /** Why it was admitted although not everything was met. */
  override: string;
  items: AnsweredItem[] | null;
  revoked: { at: string; by: string; reason: string } | null;
}

export interface GrantedExtension {
  until: string;
  reason: string;
  grantedAt: string;
  grantedBy: string;
}

/** An entry without what the applicant is still writing: that is the applicant's until it is submitted. */
export interface OrganiserEntry {
  id: string;
  cycleId: string;
  cycleName: string;
  year: number;
  /** Of the cycle. */
  schedule: Schedule;
  /** With the deadline that holds for this entry. */
  ownSchedule: Schedule;
  state: EntryState;
  reference: string | null;
  /** Of the last submission. */
  title: string;
  municipality: {
    id: string;
    name: string;
    key: string | null;
    kind: string;
    districtName: string | null;
    stateName: string;
    source: string;
  };
  population: number;
  sizeClass: LocalizedText | null;
  startedAt: Date;
  submittedAt: Date | null;
  team: TeamMember[];
  /** The last first. */
  submissions: NumberedSubmission[];
  /** The last first. */
  decisions: Decision[];
  /** More time than the cycle gives, the last first. */
  extensions: GrantedExtension[];
}

export interface SubmittedDossier {
  number: number;
  content: object;
  /** The version that the submission names. */
  form: FormDefinition;
  /** Of its cycle. */
  kinds: readonly PartnerKind[];
  /** The consent to publication that it holds was withdrawn then. */
  releaseWithdrawnAt: Date | null;
  scans: Scans;
}

export interface HistoryLine {
  type: string;
  occurredAt: Date;
  actorLabel: string;
  actorName: string | null;
  reason: string | null;
}

const entrySql = `
  SELECT e.id, e.cycle_id AS "cycleId", c.name AS "cycleName", c.year, e.state, e.reference, e.population,
    coalesce((SELECT jsonb_path_query_first(b.content, '$.answers.*.title') #>> '{}' FROM submission b WHERE b.entry_id = e.id ORDER BY b.number DESC LIMIT 1), '') AS title,
    json_build_object('id', m.id, 'name', m.short_name, 'key', m.key, 'kind', m.kind, 'districtName', m.district_name,
      'stateName', m.state_name, 'source', m.source) AS municipality,
    s.label AS "sizeClass", e.started_at AS "startedAt", e.submitted_at AS "submittedAt",
    c.grace_minutes AS "graceMinutes", c.published_at IS NOT NULL AS published,
    (SELECT json_object_agg(kind, at) FROM milestone WHERE cycle_id = c.id) AS milestones,
    (SELECT coalesce(json_agg(json_build_object('name', p.name, 'email', p.email, 'role', em.role)
        ORDER BY em.role DESC, em.joined_at), '[]')
       FROM entry_member em JOIN person p ON p.id = em.person_id WHERE em.entry_id = e.id) AS team,
    (SELECT coalesce(json_agg(json_build_object('id', b.id, 'number', b.number, 'contentHash', b.content_hash,
        'submittedAt', b.submitted_at, 'submittedBy', p.name) ORDER BY b.number DESC), '[]')
       FROM submission b JOIN person p ON p.id = b.submitted_by_id WHERE b.entry_id = e.id) AS submissions,
    (SELECT coalesce(json_agg(json_build_object('decision', d.decision, 'reason', d.reason, 'decidedAt', d.decided_at,
        'decidedBy', p.name, 'proposedBy', pp.name, 'override', d.override, 'items', d.items, 'revoked',
        CASE WHEN d.revoked_at IS NOT NULL THEN json_build_object('at', d.revoked_at, 'by', r.name,
          'reason', d.revocation_reason) END) ORDER BY d.decided_at DESC), '[]')
       FROM screening d JOIN person p ON p.id = d.decided_by_id
         LEFT JOIN screening_proposal sp ON sp.id = d.proposal_id LEFT JOIN person pp ON pp.id = sp.proposed_by_id
         LEFT JOIN person r ON r.id = d.revoked_by_id
      WHERE d.entry_id = e.id) AS decisions,
    (SELECT coalesce(json_agg(json_build_object('until', x.until, 'reason', x.reason, 'grantedAt', x.granted_at,
        'grantedBy', p.name) ORDER BY x.granted_at DESC, x.id DESC), '[]')
       FROM entry_extension x JOIN person p ON p.id = x.granted_by_id WHERE x.entry_id = e.id) AS extensions
  FROM entry e
    JOIN cycle c ON c.id = e.cycle_id
    JOIN municipality m ON m.id = e.municipality_id
    LEFT JOIN size_class s ON s.id = e.size_class_id
  WHERE e.id = $1`;

type Row = Omit<OrganiserEntry, 'schedule' | 'ownSchedule'> & {
  graceMinutes: number;
  published: boolean;
  milestones: Record<string, string> | null;
};

/** What the organisation reads of one entry. */
@Injectable()
export class OrganiserEntryQueries {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<OrganiserEntry | undefined> {
    const row = isId(id) ? await this.database.row<Row>(entrySql, [id]) : undefined;
    if (!row) return undefined;
    const { graceMinutes, published, milestones, ...entry } = row;
    const schedule = { graceMinutes, published, milestones: milestonesFrom(milestones) };
    const ends = entry.extensions.map(({ until }) => Temporal.Instant.from(until));
    const extendedUntil = ends.toSorted(Temporal.Instant.compare).at(-1);
    return { ...entry, schedule, ownSchedule: entrySchedule(schedule, extendedUntil) };
  }

  submission(entryId: string, number: number): Promise<SubmittedDossier | undefined> {
    return this.database.row<SubmittedDossier>(
      `SELECT b.number, b.content, f.definition AS form, c.partner_rule->'kinds' AS kinds, ${scansSql} AS scans,
         CASE WHEN NOT ${consentHoldsSql} THEN e.publication_withdrawn_at END AS "releaseWithdrawnAt"
       FROM submission b JOIN entry e ON e.id = b.entry_id JOIN cycle c ON c.id = e.cycle_id
         JOIN form_version f ON f.cycle_id = e.cycle_id AND f.number = (b.content->>'formVersion')::int
       WHERE b.entry_id = $1 AND b.number = $2`,
      [entryId, number],
    );
  }

  /** A file as one of the entry's submissions names it; others cannot be fetched. */
  async file(entryId: string, sha256: string): Promise<FileData | undefined> {
    if (!isId(entryId) || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
    const row = await this.database.row<{ file: FileData }>(
      `SELECT file FROM submission b, jsonb_array_elements(b.content->'files') AS file
       WHERE b.entry_id = $1 AND file->>'sha256' = $2 ORDER BY b.number DESC LIMIT 1`,
      [entryId, sha256],
    );
    return row?.file;
  }

  /** What happened to the entry, the last first; without the single savings of a draft. */
  history(entryId: string): Promise<HistoryLine[]> {
    return this.database.rows<HistoryLine>(
      `SELECT a.type, a.occurred_at AS "occurredAt", a.actor_label AS "actorLabel", p.name AS "actorName", a.reason
       FROM audit_event a LEFT JOIN person p ON p.id = a.actor_id
       WHERE a.subject_kind = 'entry' AND a.subject_id = $1 AND a.type <> 'SectionSaved'
       ORDER BY a.position DESC LIMIT 300`,
      [entryId],
    );
  }

  /** Entries of the cycle that wait for their screening, and the one to look at after `entryId`, by order of arrival. */
  async toScreen(
    cycleId: string,
    entryId: string,
    now: Temporal.Instant,
  ): Promise<{ count: number; nextId: string | null }> {
    const waiting = `FROM entry e WHERE e.cycle_id = $1 AND ${standingSql('$3')} = 'submitted'`;
    const following = `(SELECT e.id ${waiting} AND e.id <> $2
      ORDER BY (e.submitted_at, e.id) > (SELECT submitted_at, id FROM entry WHERE id = $2) DESC, e.submitted_at, e.id
      LIMIT 1)`;
    const row = await this.database.row<{ count: number; nextId: string | null }>(
      `SELECT (SELECT count(*)::int ${waiting}) AS count, ${following} AS "nextId"`,
      [cycleId, entryId, now.toString()],
    );
    return row ?? { count: 0, nextId: null };
  }
}
