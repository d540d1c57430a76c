import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { instantOf } from '../../platform/database/instants.js';

export const auditPageSize = 50;

export interface AuditFilter {
  kind: string;
  type: string;
  /** Part of the name of who acted. */
  person: string;
  page: number;
}

export interface AuditLine {
  position: number;
  at: Temporal.Instant;
  type: string;
  subjectKind: string;
  subjectId: string;
  /** What the subject is called, where it still exists. */
  subject: string | null;
  actor: string | null;
  actorLabel: string;
  facts: Record<string, unknown>;
  reason: string | null;
}

const isKind = (kind: string) => `CASE WHEN a.subject_kind = '${kind}' THEN a.subject_id::uuid END`;

@Injectable()
export class AuditQueries {
  constructor(private readonly database: Database) {}

  /** One page of the log, the latest first, with the number of all that match; one statement. */
  async list({ kind, type, person, page }: AuditFilter): Promise<{ lines: AuditLine[]; count: number }> {
    const rows = await this.database.rows<Omit<AuditLine, 'at'> & { at: Date; count: number }>(
      `WITH matching AS (
         SELECT a.*, p.name AS actor, count(*) OVER ()::int AS count
           FROM audit_event a LEFT JOIN person p ON p.id = a.actor_id
          WHERE ($1 = '' OR a.subject_kind = $1) AND ($2 = '' OR a.type = $2)
            AND ($3 = '' OR strpos(lower(p.name), lower($3)) > 0)
          ORDER BY a.position DESC LIMIT $4 OFFSET $5)
       SELECT a.position, a.occurred_at AS at, a.type, a.subject_kind AS "subjectKind", a.subject_id AS "subjectId",
              a.actor, a.actor_label AS "actorLabel", a.facts, a.reason, a.count,
              coalesce(
                (SELECT m.short_name || coalesce(' · ' || e.reference, '') FROM entry e
                   JOIN municipality m ON m.id = e.municipality_id WHERE e.id = ${isKind('entry')}),
                (SELECT c.name FROM cycle c WHERE c.id = ${isKind('cycle')}),
                (SELECT s.name FROM person s WHERE s.id = ${isKind('person')}),
                (SELECT z.title ->> 'de' FROM prize z WHERE z.id = ${isKind('prize')})) AS subject
         FROM matching a ORDER BY a.position DESC`,
      [kind, type, person, auditPageSize, (page - 1) * auditPageSize],
    );
    const lines = rows.map(({ at, ...line }) => ({ ...line, at: instantOf(at) }));
    return { lines, count: rows[0]?.count ?? 0 };
  }
}
