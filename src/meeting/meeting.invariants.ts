import { type Invariant, sqlInvariant } from '../platform/invariants/invariant.js';

export const meetingInvariants: Invariant[] = [
  sqlInvariant(
    'no more votes than people who might vote, and none of somebody in conflict then',
    `SELECT 'decision ' || d.id AS problem FROM meeting_decision d JOIN meeting_item i ON i.id = d.item_id
      WHERE d.yes + d.no + d.abstained > jsonb_array_length(d.voters)
         OR EXISTS (SELECT FROM conflict_of_interest x WHERE x.entry_id = i.entry_id AND x.since <= d.decided_at
                       AND d.voters ? x.juror_id::text)`,
  ),
  sqlInvariant(
    'a meeting talks about entries of its own cycle, and about its own items',
    `SELECT 'meeting ' || m.id AS problem FROM meeting m LEFT JOIN meeting_item i ON i.meeting_id = m.id LEFT JOIN entry e ON e.id = i.entry_id
      WHERE e.cycle_id <> m.cycle_id
         OR (m.current_item_id IS NOT NULL AND NOT EXISTS (SELECT FROM meeting_item x WHERE x.meeting_id = m.id AND x.id = m.current_item_id))
         OR (m.state = 'closed' AND EXISTS (SELECT FROM meeting_attendance a WHERE a.meeting_id = m.id AND a.left_at IS NULL))`,
  ),
];
