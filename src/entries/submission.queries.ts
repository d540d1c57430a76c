import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { toInstant } from '../platform/i18n/formats.js';
import { type Release, releaseOf } from './released-answers.js';
import type { LocalizedText } from '../cycles/domain/localized-text.js';

export interface SubmissionLine {
  id: string;
  number: number;
  reference: string;
  submittedAt: Temporal.Instant;
  submittedBy: string;
}
export interface StoredSubmission extends SubmissionLine {
  entryId: string;
  content: object;
  contentHash: string;
  year: number;
  cycleName: string;
  municipality: string;
  sizeClass: LocalizedText | null;
}
export interface EntryHistory {
  submissions: SubmissionLine[];
  /** The organiser's last word on eligibility. */
  screening: { decision: 'admitted' | 'rejected'; reason: string } | null;
  /** The last time that somebody gave it more time, and why. */
  extension: { until: Temporal.Instant; reason: string } | null;
  /** Whether the last submission released answers for publication. */
  released: boolean;
}

const stored = `
  SELECT s.id, s.entry_id AS "entryId", s.number, s.reference, s.content, s.content_hash AS "contentHash",
         s.submitted_at AS "submittedAt", p.name AS "submittedBy", c.year, c.name AS "cycleName",
         m.short_name AS municipality, sc.label AS "sizeClass"
    FROM submission s
    JOIN person p ON p.id = s.submitted_by_id
    JOIN entry e ON e.id = s.entry_id
    JOIN cycle c ON c.id = e.cycle_id
    JOIN municipality m ON m.id = e.municipality_id
    LEFT JOIN size_class sc ON sc.id = e.size_class_id`;
type Row = Omit<StoredSubmission, 'submittedAt'> & { submittedAt: Date };

/** Frozen states of entries, and what became of them. */
@Injectable()
export class SubmissionQueries {
  constructor(private readonly database: Database) {}

  /** Whoever reads it; the caller has decided who may. */
  async byId(submissionId: string): Promise<StoredSubmission | undefined> {
    return isId(submissionId) ? this.one(`${stored} WHERE s.id = $1`, [submissionId]) : undefined;
  }

  /** For whoever holds its receipt. */
  async byReference(reference: string, number: number): Promise<StoredSubmission | undefined> {
    return this.one(`${stored} WHERE s.reference = $1 AND s.number = $2`, [reference, number]);
  }

  /** For whoever holds its content. */
  async byContentHash(sha256: string): Promise<StoredSubmission | undefined> {
    return this.one(`${stored} WHERE s.content_hash = $1 ORDER BY s.number DESC LIMIT 1`, [sha256]);
  }

  /** For a member of the entry's team. */
  async ofMember(entryId: string, number: number, personId: string): Promise<StoredSubmission | undefined> {
    if (!isId(entryId)) return undefined;
    return this.one(
      `${stored} JOIN entry_member em ON em.entry_id = e.id AND em.person_id = $3
        WHERE s.entry_id = $1 AND s.number = $2`,
      [entryId, number, personId],
    );
  }

  /** Submissions of an entry, the last first, with the screening. The caller has decided who may. */
  async history(entryId: string): Promise<EntryHistory> {
    const row = await this.database.row<{
      submissions: (Omit<SubmissionLine, 'submittedAt'> & { submittedAt: string })[] | null;
      screening: EntryHistory['screening'];
      extension: { until: string; reason: string } | null;
      released: boolean | null;
    }>(
      `SELECT (SELECT json_agg(json_build_object('id', s.id, 'number', s.number, 'reference', s.reference,
                  'submittedAt', s.submitted_at, 'submittedBy', p.name) ORDER BY s.number DESC)
                 FROM submission s JOIN person p ON p.id = s.submitted_by_id WHERE s.entry_id = $1) AS submissions,
              (SELECT json_build_object('decision', decision, 'reason', reason)
                 FROM screening WHERE entry_id = $1 AND revoked_at IS NULL ORDER BY decided_at DESC LIMIT 1) AS screening,
              (SELECT json_build_object('until', until, 'reason', reason)
                 FROM entry_extension WHERE entry_id = $1 ORDER BY granted_at DESC, id DESC LIMIT 1) AS extension,
              (SELECT content ? 'publicationConsent' FROM submission WHERE entry_id = $1 ORDER BY number DESC LIMIT 1) AS released`,
      [entryId],
    );
    const submissions = (row?.submissions ?? []).map((line) => ({
      ...line,
      submittedAt: toInstant(line.submittedAt),
    }));
    const extension = row?.extension && { ...row.extension, until: toInstant(row.extension.until) };
    return {
      submissions,
      screening: row?.screening ?? null,
      extension: extension ?? null,
      released: row?.released ?? false,
    };
  }

  /** What its last submission released; nothing where it released nothing. The caller has decided who may. */
  release(entryId: string): Promise<Release | undefined> {
    return releaseOf(this.database, entryId);
  }

  private async one(sql: string, parameters: unknown[]): Promise<StoredSubmission | undefined> {
    const row = await this.database.row<Row>(sql, parameters);
    return row && { ...row, submittedAt: toInstant(row.submittedAt) };
  }
}
