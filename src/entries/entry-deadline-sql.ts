/** The rules of `domain/entry-deadline.ts` for statements over many entries; `e` is the entry. */

/** The last instant before any grace period: the latest of the cycle's deadline and the entry's own. */
export const entryDeadlineSql = `greatest(
  (SELECT at FROM milestone WHERE cycle_id = e.cycle_id AND kind = 'deadline'),
  (SELECT max(until) FROM entry_extension WHERE entry_id = e.id))`;

/** What the entry counts as. @param now placeholder of the instant */
export const standingSql = (now: string): string => `CASE
  WHEN e.state = 'draft' AND e.submitted_at IS NOT NULL AND ${now}::timestamptz >
    ${entryDeadlineSql} + make_interval(mins => (SELECT grace_minutes FROM cycle WHERE id = e.cycle_id))
  THEN 'submitted' ELSE e.state END`;
