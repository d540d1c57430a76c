import { Injectable } from '@nestjs/common';
import type { Rubric } from '../cycles/domain/rubric.js';
import { Database } from '../platform/database/database.js';
import { itemOfJuror, meetingOfJuror } from './meeting-access.js';

/** What one juror said about an entry on the sheet that they handed in; private notes are nobody's but theirs. */
export interface SheetLine {
  juror: string;
  scores: Record<string, number | null>;
  /** Why from the whole entry; null: did not abstain. */
  abstention: string | null;
  comment: string;
}
export interface EntrySheets {
  rubric: Rubric;
  sheets: SheetLine[];
}

const sheets = `
  SELECT r.rubric,
         (SELECT coalesce(json_agg(json_build_object('juror', p.name, 'scores', s.scores, 'abstention', s.abstention, 'comment', s.comment)
                   ORDER BY p.name, s.id), '[]')
            FROM assignment a JOIN score_sheet s ON s.assignment_id = a.id AND s.state = 'submitted'
            JOIN juror o ON o.id = a.juror_id JOIN person p ON p.id = o.person_id
           WHERE a.round_id = m.round_id AND a.entry_id = i.entry_id
             AND NOT EXISTS (SELECT FROM conflict_of_interest x WHERE x.juror_id = a.juror_id AND x.entry_id = a.entry_id)) AS sheets
    FROM meeting m JOIN meeting_item i ON i.meeting_id = m.id JOIN entry e ON e.id = i.entry_id AND e.state = 'admitted'
    JOIN round r ON r.id = m.round_id`;

/** The sheets of the entry that is talked about. */
@Injectable()
export class EntrySheetsQueries {
  constructor(private readonly database: Database) {}

  ofItem(meetingId: string, itemId: string): Promise<EntrySheets | undefined> {
    return this.database.row<EntrySheets>(`${sheets} WHERE m.id = $1 AND i.id = $2`, [meetingId, itemId]);
  }

  /** For a juror who is not in conflict with it. */
  ofJuror(personId: string, meetingId: string, itemId: string): Promise<EntrySheets | undefined> {
    return this.database.row<EntrySheets>(
      `${sheets} ${meetingOfJuror} WHERE m.id = $2 AND i.id = $3 AND ${itemOfJuror}`,
      [personId, meetingId, itemId],
    );
  }
}
