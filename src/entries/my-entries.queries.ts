import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { toInstant } from '../platform/i18n/formats.js';
import { entryDeadlineSql, standingSql } from './entry-deadline-sql.js';
import type { EntryState } from './domain/entry-state.js';

export interface MyEntry {
  id: string;
  year: number;
  cycleName: string;
  municipality: string;
  title: string;
  /** What it counts as now. */
  state: EntryState;
  reference: string | null;
  deadline: Temporal.Instant | null;
}

/** What a person may see by being in the team of an entry. */
@Injectable()
export class MyEntriesQueries {
  constructor(private readonly database: Database) {}

  /** Of all cycles, the newest first. */
  async entriesOf(personId: string, now: Temporal.Instant): Promise<MyEntry[]> {
    const rows = await this.database.rows<Omit<MyEntry, 'deadline'> & { deadline: Date | null }>(
      `SELECT e.id, c.year, c.name AS "cycleName", m.short_name AS municipality, e.title,
              ${standingSql('$2')} AS state, e.reference,
              ${entryDeadlineSql} AS deadline
         FROM entry_member em
         JOIN entry e ON e.id = em.entry_id
         JOIN cycle c ON c.id = e.cycle_id
         JOIN municipality m ON m.id = e.municipality_id
        WHERE em.person_id = $1
        ORDER BY c.year DESC, e.started_at DESC`,
      [personId, now.toString()],
    );
    return rows.map((row) => ({ ...row, deadline: row.deadline && toInstant(row.deadline) }));
  }
}
