import type { Problem } from '../cycles/domain/problem.js';
import type { Rubric } from '../cycles/domain/rubric.js';
import type { RowSource } from '../platform/database/row-source.js';
import { type EarlierRound, openingProblems, type RoundState } from './domain/round-state.js';
import { entryInRound, jurorInRound } from './round-members.js';

/** What a round needs before it is opened, as far as it can be told without assigning. */
interface RoundSetup {
  id: string;
  name: string;
  state: RoundState;
  rubric: Rubric;
  quorum: number;
  from: EarlierRound | null;
  calibrating: boolean;
  jurors: number;
  entries: number;
}

/** The round that another one takes its entries from; `f` is it. */
const earlierRound = `json_build_object('name', f.name, 'state', f.state,
  'decided', EXISTS (SELECT FROM shortlist s WHERE s.round_id = f.id))`;

/** Whether a calibration of `r` is still scored. */
const calibrating = `EXISTS (SELECT FROM round k WHERE k.calibrates_id = r.id AND k.state = 'open')`;

/** What of a round's surroundings keeps it from being opened. */
export async function standingOf(
  source: RowSource,
  roundId: string,
): Promise<Pick<RoundSetup, 'from' | 'calibrating'>> {
  const [standing] = await source.rows<Pick<RoundSetup, 'from' | 'calibrating'>>(
    `SELECT ${calibrating} AS calibrating, CASE WHEN f.id IS NOT NULL THEN ${earlierRound} END AS "from"
       FROM round r LEFT JOIN round f ON f.id = r.entries_from_id WHERE r.id = $1`,
    [roundId],
  );
  return standing!;
}

/** What keeps the planned rounds of a cycle from being opened, by the round. */
export async function problemsBeforeOpening(
  source: RowSource,
  cycleId: string,
): Promise<{ id: string; name: string; problems: Problem[] }[]> {
  const rounds = await source.rows<RoundSetup>(
    `SELECT r.id, r.name, r.state, coalesce(r.rubric, c.rubric) AS rubric, r.quorum, ${calibrating} AS calibrating,
            CASE WHEN f.id IS NOT NULL THEN ${earlierRound} END AS "from",
            (SELECT count(*)::int FROM juror j WHERE ${jurorInRound}) AS jurors,
            (SELECT count(*)::int FROM entry e WHERE ${entryInRound}) AS entries
       FROM round r JOIN cycle c ON c.id = r.cycle_id LEFT JOIN round f ON f.id = r.entries_from_id
      WHERE r.cycle_id = $1 AND r.calibrates_id IS NULL AND r.state = 'planned' ORDER BY r.number`,
    [cycleId],
  );
  return rounds.map((round) => ({
    id: round.id,
    name: round.name,
    problems: openingProblems({ ...round, uncovered: 0, ended: false }),
  }));
}
