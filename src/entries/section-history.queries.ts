import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { instantOf } from '../platform/database/instants.js';
import { isId } from '../platform/database/is-id.js';
import type { SectionAnswers } from './domain/answers.js';

export interface SectionVersion {
  sectionKey: string;
  number: number;
  answers: SectionAnswers;
  by: string;
  startedAt: Temporal.Instant;
  changedAt: Temporal.Instant;
  restoredFrom: number | null;
}
export type VersionLine = Omit<SectionVersion, 'answers' | 'startedAt'> & { newest: boolean };

const select = `
  SELECT v.section_key AS "sectionKey", v.number, v.answers, p.name AS by, v.started_at AS "startedAt", v.changed_at AS "changedAt",
         v.restored_from AS "restoredFrom"
    FROM entry_section_version v
    JOIN entry_member m ON m.entry_id = v.entry_id AND m.person_id = $2
    JOIN person p ON p.id = v.changed_by_id
   WHERE v.entry_id = $1`;

/** How the sections of a dossier came to be what they are, for members of its team. */
@Injectable()
export class SectionHistoryQueries {
  constructor(private readonly database: Database) {}

  /** The versions of one section, the newest first; none for strangers. */
  async ofSection(entryId: string, personId: string, sectionKey: string): Promise<SectionVersion[]> {
    if (!isId(entryId)) return [];
    const rows = await this.database.rows<Row<SectionVersion>>(
      `${select} AND v.section_key = $3 ORDER BY v.number DESC`,
      [entryId, personId, sectionKey],
    );
    return rows.map(withInstants);
  }

  async one(
    entryId: string,
    personId: string,
    { sectionKey, number }: { sectionKey: string; number: number },
  ): Promise<SectionVersion | undefined> {
    if (!isId(entryId) || !isNumber(number)) return undefined;
    const row = await this.database.row<Row<SectionVersion>>(
      `${select} AND v.section_key = $3 AND v.number = $4`,
      [entryId, personId, sectionKey, number],
    );
    return row && withInstants(row);
  }

  /** One page of the versions of all sections or of one, the latest change first, and how many there are. */
  async page(
    entryId: string,
    personId: string,
    { sectionKey, page, size }: { sectionKey: string | undefined; page: number; size: number },
  ): Promise<{ count: number; versions: VersionLine[] }> {
    if (!isId(entryId)) return { count: 0, versions: [] };
    const rows = await this.database.rows<Row<VersionLine> & { count: string }>(
      `SELECT v.section_key AS "sectionKey", v.number, p.name AS by, v.changed_at AS "changedAt", v.restored_from AS "restoredFrom",
              v.number = max(v.number) OVER (PARTITION BY v.section_key) AS newest, count(*) OVER () AS count
         FROM entry_section_version v
         JOIN entry_member m ON m.entry_id = v.entry_id AND m.person_id = $2
         JOIN person p ON p.id = v.changed_by_id
        WHERE v.entry_id = $1 AND ($3::text IS NULL OR v.section_key = $3)
        ORDER BY v.changed_at DESC, v.section_key, v.number DESC LIMIT $4 OFFSET $5`,
      [entryId, personId, sectionKey ?? null, size, (page - 1) * size],
    );
    const versions = rows.map(({ count: _count, changedAt, ...row }) => ({
      ...row,
      changedAt: instantOf(changedAt),
    }));
    return { count: Number(rows[0]?.count ?? 0), versions };
  }
}

type Row<T> = { [K in keyof T]: T[K] extends Temporal.Instant ? Date : T[K] };

/** Numbers are those of the database: anything beyond is no version. */
const isNumber = (number: number): boolean => Number.isInteger(number) && number > 0 && number < 2 ** 31;

const withInstants = ({ startedAt, changedAt, ...row }: Row<SectionVersion>): SectionVersion => ({
  ...row,
  startedAt: instantOf(startedAt),
  changedAt: instantOf(changedAt),
});
