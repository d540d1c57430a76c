/**
 * The one policy of what of a meeting exists for a juror: meetings that have been opened in cycles whose jury they belong to, and no
 * item whose entry they are in conflict with. `$1` is the person, `m` the meeting, `i` the item.
 */
export const meetingOfJuror = `
  JOIN juror j ON j.cycle_id = m.cycle_id AND j.state = 'accepted' AND j.person_id = $1 AND m.state <> 'prepared'`;

export const itemOfJuror = `
  NOT EXISTS (SELECT FROM conflict_of_interest x WHERE x.juror_id = j.id AND x.entry_id = i.entry_id)`;
