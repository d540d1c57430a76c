import { Injectable } from '@nestjs/common';
import { lastInstant } from '../cycles/domain/deadline.js';
import { milestonesFrom } from '../cycles/milestones-from.js';
import type { PartnerRule } from '../cycles/domain/partner-rule.js';
import type { ScreeningRule } from '../cycles/domain/screening-rule.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { toInstant } from '../platform/i18n/formats.js';
import type { AnsweredItem, CheckedItems, CheckFacts } from './domain/checklist.js';
import { entrySchedule } from './domain/entry-deadline.js';
import { partnerProblems, type PartnerStanding } from './domain/partner.js';
import type { ScreeningOutcome } from './domain/screening.js';

export interface CheckView {
  items: CheckedItems;
  version: number;
  changedAt: string;
  changedBy: string;
  /** The number of the submission that was read. */
  submission: number;
}
export interface ProposalView {
  id: string;
  decision: ScreeningOutcome;
  reason: string;
  override: string;
  items: AnsweredItem[];
  proposedAt: string;
  proposedBy: string;
  proposedById: string;
  /** The number of the submission it is about. */
  submission: number;
}
/** Everything about an entry's screening that is not decided yet. */
export interface ScreeningView {
  rule: ScreeningRule;
  check: CheckView | null;
  /** Waits for a second organiser. */
  proposal: ProposalView | null;
  /** The last proposal, where it was returned. */
  returned: { words: string; by: string; at: string } | null;
  facts: CheckFacts;
}

const sql = `
  SELECT c.screening_rule AS rule, c.partner_rule AS "partnerRule", c.grace_minutes AS "graceMinutes", e.population,
    (SELECT json_build_object('items', k.items, 'version', k.version, 'changedAt', k.changed_at, 'changedBy', p.name,
        'submission', b.number)
       FROM screening_check k JOIN person p ON p.id = k.changed_by_id JOIN submission b ON b.id = k.submission_id
      WHERE k.entry_id = e.id) AS "check",
    (SELECT json_build_object('id', w.id, 'decision', w.decision, 'reason', w.reason, 'override', w.override,
        'items', w.items, 'proposedAt', w.proposed_at, 'proposedBy', p.name, 'proposedById', p.id, 'submission', b.number)
       FROM screening_proposal w JOIN person p ON p.id = w.proposed_by_id JOIN submission b ON b.id = w.submission_id
      WHERE w.entry_id = e.id AND w.state = 'open') AS proposal,
    (SELECT CASE WHEN w.state = 'returned' THEN json_build_object('words', w.words, 'by', p.name, 'at', w.ended_at) END
       FROM screening_proposal w LEFT JOIN person p ON p.id = w.ended_by_id
      WHERE w.entry_id = e.id ORDER BY w.proposed_at DESC, w.id DESC LIMIT 1) AS returned,
    (SELECT min(submitted_at) FROM submission WHERE entry_id = e.id) AS "firstSubmittedAt",
    c.published_at IS NOT NULL AS published, (SELECT json_object_agg(kind, at) FROM milestone WHERE cycle_id = c.id) AS milestones,
    (SELECT max(until) FROM entry_extension WHERE entry_id = e.id) AS "extendedUntil",
    (SELECT coalesce(json_agg(json_build_object('kind', kind, 'state', state)), '[]')
       FROM partner WHERE entry_id = e.id) AS partners,
    CASE WHEN s.id IS NOT NULL THEN json_build_object('min', s.min, 'max', s.max) END AS "sizeClass"
  FROM entry e JOIN cycle c ON c.id = e.cycle_id LEFT JOIN size_class s ON s.id = e.size_class_id
  WHERE e.id = $1`;

interface Row extends Omit<ScreeningView, 'facts'> {
  partnerRule: PartnerRule;
  graceMinutes: number;
  population: number;
  firstSubmittedAt: Date | null;
  published: boolean;
  milestones: Record<string, string> | null;
  extendedUntil: Date | null;
  partners: PartnerStanding[];
  sizeClass: CheckFacts['sizeClass'];
}

/** The screening as organisers work on it; nobody else reads it. */
@Injectable()
export class ScreeningQueries {
  constructor(private readonly database: Database) {}

  async ofEntry(entryId: string): Promise<ScreeningView | undefined> {
    const row = isId(entryId) ? await this.database.row<Row>(sql, [entryId]) : undefined;
    if (!row) return undefined;
    const { rule, check, proposal, returned, ...facts } = row;
    return { rule, check, proposal, returned, facts: factsOf(facts) };
  }

  /** Whether the entry ever had this proposal, whatever became of it. */
  async hasProposal(entryId: string, proposalId: string): Promise<boolean> {
    if (!isId(entryId) || !isId(proposalId)) return false;
    const sql = 'SELECT 1 FROM screening_proposal WHERE id = $1 AND entry_id = $2';
    return (await this.database.row(sql, [proposalId, entryId])) !== undefined;
  }
}

function factsOf(row: Omit<Row, keyof ScreeningView>): CheckFacts {
  const { population, sizeClass, firstSubmittedAt, extendedUntil, partnerRule, partners } = row;
  const { graceMinutes, published } = row;
  const cycle = { graceMinutes, published, milestones: milestonesFrom(row.milestones) };
  const { deadline } = entrySchedule(cycle, extendedUntil && toInstant(extendedUntil)).milestones;
  return {
    population,
    sizeClass,
    firstSubmittedAt: firstSubmittedAt && toInstant(firstSubmittedAt),
    dueUntil: deadline ? lastInstant(deadline, graceMinutes) : null,
    partnersMissing: partnerProblems(partnerRule, partners).length > 0,
  };
}
