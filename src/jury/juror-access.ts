/**
 * The one policy of what exists for a juror: assignments of an accepted juror to admitted entries in a round that has been opened,
 * and no entry with which the juror is in conflict. Every query for jurors is built on it; `$1` is the person. Conditions are added with AND.
 */
export const visibleToJuror = `
  FROM assignment a
  JOIN juror j ON j.id = a.juror_id AND j.state = 'accepted' AND j.person_id = $1
  JOIN round r ON r.id = a.round_id AND r.state <> 'planned'
  JOIN cycle c ON c.id = r.cycle_id
  JOIN entry e ON e.id = a.entry_id AND e.state = 'admitted'
  JOIN municipality m ON m.id = e.municipality_id
  LEFT JOIN size_class k ON k.id = e.size_class_id
  LEFT JOIN score_sheet s ON s.assignment_id = a.id
 WHERE NOT EXISTS (SELECT FROM conflict_of_interest x WHERE x.juror_id = a.juror_id AND x.entry_id = a.entry_id)`;

/** Whether the juror has declared to be free: only then is there more of the entry than title and applicant. A condition on the same tables. */
export const declaredFree = `EXISTS (SELECT FROM conflict_declaration d WHERE d.juror_id = a.juror_id AND d.entry_id = a.entry_id)`;

/** The policy of dossier, sheet and files: what is visible and declared. */
export const openToJuror = `${visibleToJuror} AND ${declaredFree}`;
