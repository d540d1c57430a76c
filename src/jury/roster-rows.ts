import { Clock } from '../platform/clock/clock.js';
import { instantOf } from '../platform/database/instants.js';
import type { RowSource } from '../platform/database/row-source.js';
import type { Pair } from './domain/assignment.js';
import type { Roster, Seat, Standing } from './domain/roster.js';
import { closesSql, opensSql } from './round-times-sql.js';
import { entriesOf, jurorInRound, type MemberEntry, type MemberJuror } from './round-members.js';
import { topicsOfEntries } from './topics.js';

export interface NamedRoster extends Roster {
  readonly entries: (MemberEntry & { topics: readonly string[] })[];
  readonly jurors: (MemberJuror & Seat)[];
}

interface SeatRow {
  id: string;
  name: string;
  topics: string[];
  limit: number | null;
  absentFrom: string | null;
  absentUntil: string | null;
}

/** Everything that assignments of a round depend on; seven statements whatever the size. */
export async function rosterOf(
  source: RowSource,
  roundId: string,
  now: Temporal.Instant,
): Promise<NamedRoster> {
  const [round] = await source.rows<{ cycleId: string; opens: Date | null; closes: Date | null }>(
    `SELECT r.cycle_id AS "cycleId", ${opensSql} AS opens, ${closesSql} AS closes FROM round r WHERE r.id = $1`,
    [roundId],
  );
  if (!round) return { entries: [], jurors: [], conflicts: [], apart: [], standing: [] };
  const seats = await source.rows<SeatRow>(
    `SELECT j.id, p.name, j.topics, j.load_limit AS "limit", j.absent_from::text AS "absentFrom", j.absent_until::text AS "absentUntil"
       FROM round r JOIN juror j ON ${jurorInRound} JOIN person p ON p.id = j.person_id
      WHERE r.id = $1 ORDER BY p.name, j.id`,
    [roundId],
  );
  const conflicts = await source.rows<Pair>(
    `SELECT DISTINCT x.juror_id AS "jurorId", x.entry_id AS "entryId"
       FROM conflict_of_interest x JOIN juror j ON j.id = x.juror_id WHERE j.cycle_id = $1`,
    [round.cycleId],
  );
  const standing = await source.rows<Standing>(
    `SELECT a.juror_id AS "jurorId", a.entry_id AS "entryId", s.id IS NOT NULL AS fixed
       FROM assignment a LEFT JOIN score_sheet s ON s.assignment_id = a.id
      WHERE a.round_id = $1
        AND NOT EXISTS (SELECT FROM conflict_of_interest x WHERE x.juror_id = a.juror_id AND x.entry_id = a.entry_id)
      ORDER BY a.entry_id, a.juror_id`,
    [roundId],
  );
  const members = await entriesOf(source, roundId);
  const belongs = new Set(members.map(({ id }) => id));
  const topics = await topicsOfEntries(source, round.cycleId);
  const away = awayAllThe(round, now);
  return {
    entries: members.map((entry) => ({ ...entry, topics: topics.get(entry.id) ?? [] })),
    jurors: seats.map(({ absentFrom, absentUntil, ...seat }) => ({
      ...seat,
      absent: away(absentFrom, absentUntil),
    })),
    conflicts,
    apart: [],
    // An entry that is not in the round any more keeps its rows; no run is about it.
    standing: standing.filter(({ entryId }) => belongs.has(entryId)),
  };
}

/** Whether somebody is away on every day that is left for scoring; nobody is where its end is open. */
function awayAllThe({ opens, closes }: { opens: Date | null; closes: Date | null }, now: Temporal.Instant) {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(Clock.zone).toPlainDate().toString();
  const begins = [dayOf(now), opens ? dayOf(instantOf(opens)) : ''].toSorted().at(-1)!;
  const ends = closes && dayOf(instantOf(closes));
  return (from: string | null, until: string | null): boolean =>
    from !== null && until !== null && ends !== null && from <= begins && until >= ends;
}
