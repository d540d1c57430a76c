import type { RowSource } from '../platform/database/row-source.js';

/** A juror of the meeting's cycle, with what the door has to know. */
export interface JurorInMeeting {
  id: string;
  personId: string;
  name: string;
  chair: boolean;
  present: boolean;
}
/** An item of the agenda with the jurors who must be outside while it is talked about. */
export interface ItemRow {
  id: string;
  entryId: string;
  position: number;
  inConflict: string[];
  decided: boolean;
}

/** Accepted jurors by name. */
export const jurorsIn = (source: RowSource, meetingId: string): Promise<JurorInMeeting[]> =>
  source.rows(
    `SELECT j.id, j.person_id AS "personId", p.name, j.chair,
            EXISTS (SELECT FROM meeting_attendance a WHERE a.meeting_id = m.id AND a.juror_id = j.id AND a.left_at IS NULL) AS present
       FROM meeting m JOIN juror j ON j.cycle_id = m.cycle_id AND j.state = 'accepted' JOIN person p ON p.id = j.person_id
      WHERE m.id = $1 ORDER BY p.name, j.id`,
    [meetingId],
  );

/** The agenda in its order, without entries that take part no longer. */
export const itemsOf = (source: RowSource, meetingId: string): Promise<ItemRow[]> =>
  source.rows(
    `SELECT i.id, i.entry_id AS "entryId", i.position,
            ARRAY(SELECT DISTINCT x.juror_id FROM conflict_of_interest x JOIN juror j ON j.id = x.juror_id AND j.state = 'accepted'
                   WHERE x.entry_id = i.entry_id ORDER BY x.juror_id) AS "inConflict",
            EXISTS (SELECT FROM meeting_decision d WHERE d.item_id = i.id) AS decided
       FROM meeting_item i JOIN entry e ON e.id = i.entry_id AND e.state = 'admitted' WHERE i.meeting_id = $1 ORDER BY i.position, i.id`,
    [meetingId],
  );
