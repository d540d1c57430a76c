import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { hashToken } from '../platform/security/tokens.js';
import { datedColumns, type DatedRow, datesSql } from './calendar-events.js';
import type { DatedKind } from './domain/date-moves.js';
import type { CalendarPlan } from './entities/calendar-address.entity.js';

export interface PlannedRow extends DatedRow {
  published: boolean;
}

/** Dates for calendars. What a reader may see is decided in each statement. */
@Injectable()
export class CalendarQueries {
  constructor(private readonly database: Database) {}

  /** Dates of all published cycles, or of the one of `year`, of these kinds only. */
  published(kinds: readonly DatedKind[], year?: number): Promise<DatedRow[]> {
    return this.database.rows<DatedRow>(
      `SELECT ${datedColumns} FROM ${datesSql} m JOIN cycle c ON c.id = m.cycle_id
        WHERE c.published_at IS NOT NULL AND m.kind = ANY ($1) AND ($2::int IS NULL OR c.year = $2)
        ORDER BY m.at, m.kind`,
      [kinds, year ?? null],
    );
  }

  /** Every date of every cycle, for somebody who still belongs to the organisation; nothing for anybody else. */
  async plan(token: string): Promise<PlannedRow[] | undefined> {
    const rows = await this.database.rows<PlannedRow | { kind: null }>(
      `SELECT ${datedColumns}, c.published_at IS NOT NULL AS published
         FROM calendar_address a JOIN person p ON p.id = a.person_id AND p.deactivated_at IS NULL
         LEFT JOIN (${datesSql} m JOIN cycle c ON c.id = m.cycle_id) ON true
        WHERE a.token_hash = $1 AND a.plan = 'organisation'
          AND EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role IN ('organiser', 'auditor'))
        ORDER BY m.at, m.kind`,
      [hashToken(token)],
    );
    return rows.length === 0 ? undefined : rows.filter((row): row is PlannedRow => row.kind !== null);
  }

  /** The id from which a person's address is derived; nothing where there is none. */
  async addressOf(personId: string, plan: CalendarPlan): Promise<string | undefined> {
    const row = await this.database.row<{ id: string }>(
      'SELECT id FROM calendar_address WHERE person_id = $1 AND plan = $2',
      [personId, plan],
    );
    return row?.id;
  }
}
