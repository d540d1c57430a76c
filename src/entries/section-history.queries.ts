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
type Row = Omit<SectionVersion, 'startedAt' | 'changedAt'> & { startedAt: Date; changedAt: Date };

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
    const rows = await this.database.rows<Row>(`${select} AND v.section_key = $3 ORDER BY v.number DESC`, [
      entryId,
      personId,
      sectionKey,
    ]);
    return rows.map(versionFrom);
  }
}

const versionFrom = ({ startedAt, changedAt, ...row }: Row): SectionVersion => ({
  ...row,
  startedAt: instantOf(startedAt),
  changedAt: instantOf(changedAt),
});
