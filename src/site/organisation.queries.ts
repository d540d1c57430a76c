import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';

export interface OrganisationCounts {
  drafts: number;
  submitted: number;
  admitted: number;
  rejected: number;
  openConfirmations: number;
  queuedMessages: number;
  failedMessages: number;
}

/** Numbers of the dashboard. */
@Injectable()
export class OrganisationQueries {
  constructor(private readonly database: Database) {}

  /** Entries and partners of one cycle, and messages of all; one statement. */
  async counts(cycleId: string | null): Promise<OrganisationCounts> {
    const row = await this.database.row<OrganisationCounts>(
      `SELECT e.*, m.*,
              (SELECT count(*)::int FROM partner p JOIN entry x ON x.id = p.entry_id
                WHERE x.cycle_id = $1 AND p.state = 'invited' AND x.state IN ('draft', 'submitted')) AS "openConfirmations"
         FROM (SELECT count(*) FILTER (WHERE state = 'draft')::int AS drafts,
                      count(*) FILTER (WHERE state = 'submitted')::int AS submitted,
                      count(*) FILTER (WHERE state = 'admitted')::int AS admitted,
                      count(*) FILTER (WHERE state = 'rejected')::int AS rejected
                 FROM entry WHERE cycle_id = $1) e,
              (SELECT count(*) FILTER (WHERE state = 'queued')::int AS "queuedMessages",
                      count(*) FILTER (WHERE state = 'failed')::int AS "failedMessages"
                 FROM message WHERE state IN ('queued', 'failed')) m`,
      [cycleId],
    );
    if (!row) throw new Error('A statement of counts gives one row');
    return row;
  }
}
