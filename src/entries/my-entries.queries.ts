import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { toInstant } from '../platform/i18n/formats.js';
import { entryDeadlineSql, standingSql } from './entry-deadline-sql.js';
import type { EntryState } from './domain/entry-state.js';
import type { TeamRole } from './entities/entry-member.entity.js';

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
export interface TeamMember {
  personId: string;
  name: string;
  email: string;
  role: TeamRole;
  joinedAt: Temporal.Instant;
  /** Whether this person has ever shown the address to be theirs. */
  confirmed: boolean;
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

  /** The team, owner first; empty for whoever is not in it. */
  async team(entryId: string, personId: string): Promise<TeamMember[]> {
    const rows = await this.database.rows<Omit<TeamMember, 'joinedAt'> & { joinedAt: Date }>(
      `SELECT p.id AS "personId", p.name, p.email, t.role, t.joined_at AS "joinedAt", p.confirmed_at IS NOT NULL AS confirmed
         FROM entry_member me
         JOIN entry_member t ON t.entry_id = me.entry_id
         JOIN person p ON p.id = t.person_id
        WHERE me.entry_id::text = $1 AND me.person_id = $2
        ORDER BY t.role = 'owner' DESC, t.joined_at`,
      [entryId, personId],
    );
    return rows.map((row) => ({ ...row, joinedAt: toInstant(row.joinedAt) }));
  }
}
