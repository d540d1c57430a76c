import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { standingSql } from './entry-deadline-sql.js';
import type { ScreeningGroup } from './domain/screening-queue.js';

export type ScreeningCounts = Readonly<Record<ScreeningGroup, number>>;

export interface QueueLine {
  id: string;
  municipality: string;
  reference: string;
  submittedAt: Date;
  answerBy: Date | null;
  proposalId: string | null;
  proposedBy: string | null;
  answered: number;
  items: number;
}

/** Where a submitted entry stands: `$1` the cycle, `$2` now. */
const queue = `
  SELECT e.id, m.short_name AS municipality, e.reference, e.submitted_at AS "submittedAt", i.answer_by AS "answerBy",
         p.id AS "proposalId", n.name AS "proposedBy",
         CASE WHEN p.id IS NOT NULL THEN 'secondLook'
              WHEN i.state = 'open' AND i.answer_by >= $2 THEN 'waiting'
              WHEN i.state IN ('open', 'answered') THEN 'answered'
              ELSE 'toScreen' END AS place,
         (SELECT count(*)::int FROM jsonb_array_elements(c.screening_rule->'checklist') x
           WHERE k.items->(x->>'key')->>'answer' IS NOT NULL) AS answered,
         jsonb_array_length(c.screening_rule->'checklist') AS items
    FROM entry e
    JOIN cycle c ON c.id = e.cycle_id
    JOIN municipality m ON m.id = e.municipality_id
    LEFT JOIN screening_proposal p ON p.entry_id = e.id AND p.state = 'open'
    LEFT JOIN person n ON n.id = p.proposed_by_id
    LEFT JOIN screening_check k ON k.entry_id = e.id
    LEFT JOIN LATERAL (SELECT state, answer_by FROM inquiry WHERE entry_id = e.id ORDER BY asked_at DESC, id DESC LIMIT 1) i ON true
   WHERE e.cycle_id = $1 AND ${standingSql('$2')} = 'submitted'`;

/** The screening as work to be done; each method one statement. */
@Injectable()
export class ScreeningQueueQueries {
  constructor(private readonly database: Database) {}

  /** How many entries of a cycle stand where. */
  async counts(cycleId: string, now: Temporal.Instant): Promise<ScreeningCounts> {
    const row = await this.database.row<ScreeningCounts>(
      `SELECT count(*) FILTER (WHERE place = 'toScreen')::int AS "toScreen",
              count(*) FILTER (WHERE place = 'waiting')::int AS waiting,
              count(*) FILTER (WHERE place = 'answered')::int AS answered,
              count(*) FILTER (WHERE place = 'secondLook')::int AS "secondLook"
         FROM (${queue}) q`,
      [cycleId, now.toString()],
    );
    return row ?? { toScreen: 0, waiting: 0, answered: 0, secondLook: 0 };
  }

  /** A page of one group, the oldest first. */
  async page(
    cycleId: string,
    group: ScreeningGroup,
    now: Temporal.Instant,
    { page, size }: { page: number; size: number },
  ): Promise<QueueLine[]> {
    return this.database.rows<QueueLine>(
      `SELECT * FROM (${queue}) q WHERE place = $3 ORDER BY "submittedAt", id LIMIT $4 OFFSET $5`,
      [cycleId, now.toString(), group, size, (page - 1) * size],
    );
  }
}
