import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../../cycles/domain/localized-text.js';
import type { OrganisationKind, PartnerKind } from '../../cycles/domain/partner-rule.js';
import type { EntryState } from '../../entries/domain/entry-state.js';
import type { PartnerState } from '../../entries/domain/partner.js';
import { standingSql } from '../../entries/entry-deadline-sql.js';
import type { RoundState } from '../../jury/domain/round-state.js';
import { Database } from '../../platform/database/database.js';

export interface PastRound {
  id: string;
  name: string;
  state: RoundState;
  assigned: number;
  /** Sheets that were submitted. */
  sheets: number;
  /** Of a closed round, within the size class; null without any score. */
  result: { rank: number | null; of: number } | null;
}

export interface PastAward {
  title: LocalizedText;
  amountCents: number;
  /** Whether everybody may know of it. */
  published: boolean;
}

/** One entry of a municipality, without what an applicant is still writing: that is the applicant's until it is submitted. */
export interface PastEntry {
  id: string;
  year: number;
  cycleName: string;
  /** What it counts as now. */
  state: EntryState;
  reference: string | null;
  /** Of the last submission; null before the first. */
  title: string | null;
  sizeClass: LocalizedText | null;
  startedAt: Date;
  submissions: { count: number; first: string; last: string } | null;
  decision: { decision: 'admitted' | 'rejected'; reason: string; at: string } | null;
  /** What the cycle calls the kinds of partners. */
  kinds: PartnerKind[];
  /** Once something was submitted; whom a draft names is the applicant's. */
  partners: { organisation: string; kind: OrganisationKind; state: PartnerState; expiresAt: string }[];
  team: { name: string; email: string; owner: boolean }[];
  rounds: PastRound[];
  awards: PastAward[];
}

const rounds = `(SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'state', r.state,
      'assigned', a.assigned, 'sheets', a.sheets, 'result', CASE WHEN t.class IS NOT NULL THEN json_build_object(
        'rank', jsonb_path_query_first(t.class, '$.entries[*] ? (@.entryId == $id).rank', jsonb_build_object('id', e.id)),
        'of', jsonb_array_length(t.class->'entries')) END) ORDER BY r.number), '[]')
    FROM round r
    CROSS JOIN LATERAL (SELECT count(*)::int AS assigned, count(s.id)::int AS sheets FROM assignment a
      LEFT JOIN score_sheet s ON s.assignment_id = a.id AND s.state = 'submitted'
      WHERE a.round_id = r.id AND a.entry_id = e.id) a
    LEFT JOIN LATERAL (SELECT jsonb_path_query_first(result,
        '$.classes[*] ? (exists (@.entries[*] ? (@.entryId == $id)))', jsonb_build_object('id', e.id)) AS class
      FROM round_result WHERE round_id = r.id) t ON true
   WHERE r.cycle_id = e.cycle_id AND r.calibrates_id IS NULL AND (a.assigned > 0 OR t.class IS NOT NULL)) AS rounds`;

const history = `
  SELECT e.id, c.year, c.name AS "cycleName", ${standingSql('$2')} AS state, e.reference, x.title, s.label AS "sizeClass",
    e.started_at AS "startedAt", c.partner_rule->'kinds' AS kinds,
    CASE WHEN b.count > 0 THEN json_build_object('count', b.count, 'first', b.first, 'last', b.last) END AS submissions,
    (SELECT json_build_object('decision', d.decision, 'reason', d.reason, 'at', d.decided_at) FROM screening d
      WHERE d.entry_id = e.id AND d.revoked_at IS NULL ORDER BY d.decided_at DESC LIMIT 1) AS decision,
    (SELECT coalesce(json_agg(json_build_object('organisation', p.organisation, 'kind', p.kind, 'state', p.state,
        'expiresAt', p.expires_at) ORDER BY p.id), '[]') FROM partner p WHERE p.entry_id = e.id AND b.count > 0) AS partners,
    (SELECT coalesce(json_agg(json_build_object('name', p.name, 'email', p.email, 'owner', t.role = 'owner')
        ORDER BY t.role DESC, t.joined_at), '[]')
       FROM entry_member t JOIN person p ON p.id = t.person_id WHERE t.entry_id = e.id) AS team,
    ${rounds},
    (SELECT coalesce(json_agg(json_build_object('title', z.title, 'amountCents', a.amount_cents,
        'published', coalesce(u.visible_from <= $2, false)) ORDER BY z.position), '[]')
       FROM award a JOIN prize z ON z.id = a.prize_id LEFT JOIN publication u ON u.cycle_id = z.cycle_id
      WHERE a.entry_id = e.id) AS awards
  FROM entry e
    JOIN cycle c ON c.id = e.cycle_id
    LEFT JOIN entry_search x ON x.entry_id = e.id
    LEFT JOIN size_class s ON s.id = e.size_class_id
    CROSS JOIN LATERAL (SELECT count(*)::int AS count, min(submitted_at) AS first, max(submitted_at) AS last
      FROM submission WHERE entry_id = e.id) b
  WHERE e.municipality_id = $1
  ORDER BY c.year DESC, e.started_at DESC, e.id`;

/** What a municipality did over all cycles, the latest first. */
@Injectable()
export class HistoryQueries {
  constructor(private readonly database: Database) {}

  /** One statement, however many cycles. */
  ofMunicipality(municipalityId: string, now: Temporal.Instant): Promise<PastEntry[]> {
    return this.database.rows<PastEntry>(history, [municipalityId, now.toString()]);
  }
}
