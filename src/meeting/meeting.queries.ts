import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../cycles/domain/localized-text.js';
import { Database } from '../platform/database/database.js';
import type { Outcome } from './domain/decision.js';
import type { MeetingState } from './entities/meeting.entity.js';
import { itemOfJuror, meetingOfJuror } from './meeting-access.js';
import { type JurorInMeeting, jurorsIn } from './meeting-rows.js';

/** A cycle with its meeting, or with the chance to prepare one. */
export interface CycleLine {
  id: string;
  year: number;
  name: string;
  /** Whether a round is closed, so that there is something to talk about. */
  ready: boolean;
  meetingId: string | null;
  state: MeetingState | null;
  items: number;
  decided: number;
}
export interface MeetingView {
  id: string;
  cycleId: string;
  cycleName: string;
  year: number;
  roundId: string;
  roundName: string;
  state: MeetingState;
  currentItemId: string | null;
  openedAt: Date | null;
  closedAt: Date | null;
  version: number;
}
export interface DecisionLine {
  outcome: Outcome;
  yes: number;
  no: number;
  abstained: number;
  reason: string;
  decidedAt: string;
}
export interface AgendaLine {
  id: string;
  entryId: string;
  reference: string;
  title: string;
  applicant: string;
  sizeClass: LocalizedText | null;
  /** Of the round's result, in points. */
  mean: number | null;
  median: number | null;
  n: number;
  /** Within the class. */
  rank: number | null;
  /** Jurors who must be outside, by name. */
  outside: { id: string; name: string; present: boolean }[];
  decision: DecisionLine | null;
}

const meeting = `
  SELECT m.id, m.cycle_id AS "cycleId", c.name AS "cycleName", c.year, m.round_id AS "roundId", r.name AS "roundName", m.state,
         m.current_item_id AS "currentItemId", m.opened_at AS "openedAt", m.closed_at AS "closedAt", m.version
    FROM meeting m JOIN cycle c ON c.id = m.cycle_id JOIN round r ON r.id = m.round_id`;

const agenda = `
  SELECT i.id, i.entry_id AS "entryId", e.reference, e.title, u.short_name AS applicant, k.label AS "sizeClass",
         (f.entry->>'mean')::float8 AS mean, (f.entry->>'median')::float8 AS median, coalesce((f.entry->>'n')::int, 0) AS n,
         (f.entry->>'rank')::int AS rank,
         (SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', p.name, 'present',
                   EXISTS (SELECT FROM meeting_attendance a WHERE a.meeting_id = m.id AND a.juror_id = o.id AND a.left_at IS NULL))
                   ORDER BY p.name, o.id), '[]')
            FROM juror o JOIN person p ON p.id = o.person_id
           WHERE o.cycle_id = m.cycle_id AND o.state = 'accepted'
             AND EXISTS (SELECT FROM conflict_of_interest x WHERE x.juror_id = o.id AND x.entry_id = i.entry_id)) AS outside,
         (SELECT json_build_object('outcome', d.outcome, 'yes', d.yes, 'no', d.no, 'abstained', d.abstained, 'reason', d.reason,
                   'decidedAt', d.decided_at)
            FROM meeting_decision d WHERE d.item_id = i.id ORDER BY d.decided_at DESC, d.id DESC LIMIT 1) AS decision
    FROM meeting m JOIN meeting_item i ON i.meeting_id = m.id JOIN entry e ON e.id = i.entry_id AND e.state = 'admitted'
    JOIN municipality u ON u.id = e.municipality_id LEFT JOIN size_class k ON k.id = e.size_class_id
    LEFT JOIN LATERAL (SELECT x.entry FROM round_result t, jsonb_array_elements(t.result->'classes') c, jsonb_array_elements(c->'entries') x(entry)
                        WHERE t.round_id = m.round_id AND x.entry->>'entryId' = i.entry_id::text LIMIT 1) f ON true`;

/** What organisers and jurors read of a meeting; statements for jurors are built on `meeting-access.ts`. */
@Injectable()
export class MeetingQueries {
  constructor(private readonly database: Database) {}

  /** All cycles that have a meeting or a closed round, the newest first. */
  cycles(): Promise<CycleLine[]> {
    return this.database.rows<CycleLine>(
      `SELECT * FROM (
         SELECT c.id, c.year, c.name, m.id AS "meetingId", m.state,
                EXISTS (SELECT FROM round r JOIN round_result t ON t.round_id = r.id
                         WHERE r.cycle_id = c.id AND r.calibrates_id IS NULL) AS ready,
                (SELECT count(*)::int FROM meeting_item i WHERE i.meeting_id = m.id) AS items,
                (SELECT count(*)::int FROM meeting_item i WHERE i.meeting_id = m.id
                    AND EXISTS (SELECT FROM meeting_decision d WHERE d.item_id = i.id)) AS decided
           FROM cycle c LEFT JOIN meeting m ON m.cycle_id = c.id) x
        WHERE x.ready OR x."meetingId" IS NOT NULL ORDER BY x.year DESC`,
    );
  }

  one(id: string): Promise<MeetingView | undefined> {
    return this.database.row<MeetingView>(`${meeting} WHERE m.id = $1`, [id]);
  }

  agenda(id: string): Promise<AgendaLine[]> {
    return this.database.rows<AgendaLine>(`${agenda} WHERE m.id = $1 ORDER BY i.position, i.id`, [id]);
  }

  /** Accepted jurors by name, and whether they are there. */
  jurors(id: string): Promise<JurorInMeeting[]> {
    return jurorsIn(this.database, id);
  }

  /** For a juror: an opened meeting of their jury. */
  ofJuror(personId: string, id: string): Promise<MeetingView | undefined> {
    return this.database.row<MeetingView>(`${meeting} ${meetingOfJuror} WHERE m.id = $2`, [personId, id]);
  }

  /** Opened meetings of the person's juries. */
  openFor(personId: string): Promise<{ id: string; cycleName: string; state: MeetingState }[]> {
    return this.database.rows(
      `SELECT m.id, c.name AS "cycleName", m.state FROM meeting m JOIN cycle c ON c.id = m.cycle_id ${meetingOfJuror}
        ORDER BY c.year DESC`,
      [personId],
    );
  }

  /** For a juror: the agenda without the entries that do not exist for them. */
  agendaOfJuror(personId: string, id: string): Promise<AgendaLine[]> {
    return this.database.rows<AgendaLine>(
      `${agenda} ${meetingOfJuror} WHERE m.id = $2 AND ${itemOfJuror} ORDER BY i.position, i.id`,
      [personId, id],
    );
  }

  /** The version of a meeting for whoever may look at it; undefined for everybody else. */
  async version(personId: string, id: string): Promise<number | undefined> {
    const row = await this.database.row<{ version: number }>(
      `SELECT m.version FROM meeting m WHERE m.id = $2 AND (
         EXISTS (SELECT FROM role_grant g WHERE g.person_id = $1 AND g.role IN ('organiser', 'auditor'))
         OR EXISTS (SELECT FROM juror j WHERE j.cycle_id = m.cycle_id AND j.state = 'accepted' AND j.person_id = $1
                       AND m.state <> 'prepared'))`,
      [personId, id],
    );
    return row?.version;
  }
}
