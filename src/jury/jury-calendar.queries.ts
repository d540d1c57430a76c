import { Injectable } from '@nestjs/common';
import { datedColumns, type DatedRow } from '../cycles/calendar-events.js';
import type { MilestoneKind } from '../cycles/domain/milestones.js';
import { Database } from '../platform/database/database.js';
import { hashToken } from '../platform/security/tokens.js';

/** What jurors plan by; the other dates are the office's or everyone's. */
const juryMilestones: readonly MilestoneKind[] = ['juryOpens', 'juryCloses', 'deliberation'];

/** A round's own instant, where it has one. */
export interface RoundDate {
  id: string;
  name: string;
  cycle: string;
  what: 'opens' | 'closes';
  at: Date;
  version: number;
  since: Date;
}

const reader = `calendar_address a
  JOIN person p ON p.id = a.person_id AND p.deactivated_at IS NULL
  JOIN juror j ON j.person_id = p.id AND j.state = 'accepted'
  JOIN cycle c ON c.id = j.cycle_id`;

/** Dates of the juries somebody sits on, read by a personal address: nothing once they left the last of them. */
@Injectable()
export class JuryCalendarQueries {
  constructor(private readonly database: Database) {}

  async milestones(token: string): Promise<DatedRow[] | undefined> {
    const rows = await this.database.rows<DatedRow | { kind: null }>(
      `SELECT ${datedColumns} FROM ${reader} LEFT JOIN milestone m ON m.cycle_id = c.id AND m.kind = ANY ($2)
        WHERE a.token_hash = $1 AND a.plan = 'jury' ORDER BY m.at, m.kind`,
      [hashToken(token), juryMilestones],
    );
    return rows.length === 0 ? undefined : rows.filter((row): row is DatedRow => row.kind !== null);
  }

  rounds(token: string): Promise<RoundDate[]> {
    return this.database.rows<RoundDate>(
      `SELECT r.id, r.name, c.name AS cycle, d.what, d.at, r.version, a.created_at AS since
         FROM ${reader} JOIN round r ON r.cycle_id = c.id
         CROSS JOIN LATERAL (VALUES ('opens', r.opens_at), ('closes', r.closes_at)) d (what, at)
        WHERE a.token_hash = $1 AND a.plan = 'jury' AND d.at IS NOT NULL ORDER BY d.at, r.number`,
      [hashToken(token)],
    );
  }
}
