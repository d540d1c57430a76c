import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Standing } from './domain/lateness.js';

export type StandingCounts = Pick<
  Standing,
  | 'unconfirmed'
  | 'roundsToOpen'
  | 'roundsToClose'
  | 'openSheets'
  | 'resultsScheduled'
  | 'letters'
  | 'failedActions'
  | 'heldActions'
>;

/** When a round is to open or to close: its own instant, else the cycle's. */
const instantOf = (own: string, kind: string): string =>
  `coalesce(r.${own}, (SELECT m.at FROM milestone m WHERE m.cycle_id = r.cycle_id AND m.kind = '${kind}'))`;
const opens = instantOf('opens_at', 'juryOpens');
const closes = instantOf('closes_at', 'juryCloses');

/** What of a cycle waits for somebody; one statement, whatever the size. */
@Injectable()
export class StandingQueries {
  constructor(private readonly database: Database) {}

  async counts(cycleId: string, now: Temporal.Instant): Promise<StandingCounts> {
    const row = await this.database.row<StandingCounts>(
      `SELECT r.*, a.*,
              (SELECT count(*)::int FROM entry e WHERE e.cycle_id = c.id AND e.state = 'submitted'
                  AND c.partner_rule->>'confirming' <> 'optional' AND (c.partner_rule->>'minimumPartners')::int > 0
                  AND NOT EXISTS (SELECT FROM partner p WHERE p.entry_id = e.id AND p.state = 'confirmed')) AS unconfirmed,
              EXISTS (SELECT FROM publication p WHERE p.cycle_id = c.id) AS "resultsScheduled",
              CASE WHEN EXISTS (SELECT FROM letter_release l WHERE l.cycle_id = c.id) THEN 0
                   ELSE (SELECT count(*)::int FROM entry e WHERE e.cycle_id = c.id AND e.state IN ('admitted', 'rejected'))
              END AS letters
         FROM cycle c
         CROSS JOIN LATERAL (
           SELECT count(*) FILTER (WHERE r.state = 'planned' AND ${opens} < $2)::int AS "roundsToOpen",
                  count(*) FILTER (WHERE r.state = 'open' AND ${closes} < $2)::int AS "roundsToClose",
                  coalesce(sum((SELECT count(*) FROM assignment t
                     LEFT JOIN score_sheet s ON s.assignment_id = t.id AND s.state = 'submitted'
                    WHERE t.round_id = r.id AND s.assignment_id IS NULL))
                    FILTER (WHERE r.state = 'open' AND ${closes} < $2), 0)::int AS "openSheets"
             FROM round r WHERE r.cycle_id = c.id AND r.calibrates_id IS NULL) r
         CROSS JOIN LATERAL (
           SELECT count(*) FILTER (WHERE x.state = 'planned' AND x.failures > 0)::int AS "failedActions",
                  count(*) FILTER (WHERE x.state = 'paused' AND x.due_at < $2
                    AND (x.sense_until IS NULL OR x.sense_until > $2))::int AS "heldActions"
             FROM scheduled_action x WHERE x.cycle_id = c.id AND x.state IN ('planned', 'paused')) a
        WHERE c.id = $1`,
      [cycleId, now.toString()],
    );
    if (!row) throw new Error(`No cycle ${cycleId}`);
    return row;
  }
}
