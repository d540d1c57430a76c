import { countedIn, type Rubric } from '../cycles/domain/rubric.js';
import type { RowSource } from '../platform/database/row-source.js';
import type { AggregationRule } from './domain/aggregation.js';
import type { RoundEntry, RoundSheet } from './domain/round-inputs.js';
import { entryInRound } from './round-members.js';
import { abstainedScores, type Scores } from './domain/score.js';

/** What a ranking is computed from, as the rows have it, without criteria that do not count. */
export interface LiveRound {
  aggregation: AggregationRule;
  rubric: Rubric;
  sizeClasses: string[];
  entries: RoundEntry[];
  sheets: RoundSheet[];
}

/**
 * The rows of an open or closed round. Of sheets only those submitted count, and none of a pair that was in conflict at `until`.
 * @param entryIds the entries of a round that is closed; without it every entry of the round as they are admitted now
 */
export async function readRound(
  source: RowSource,
  roundId: string,
  until: Temporal.Instant,
  entryIds?: readonly string[],
): Promise<LiveRound> {
  const [round] = await source.rows<{ cycleId: string; rubric: Rubric | null; rule: AggregationRule }>(
    'SELECT cycle_id AS "cycleId", rubric, rule FROM round WHERE id = $1',
    [roundId],
  );
  if (!round?.rubric) throw new Error(`Round ${roundId} was never opened`);
  const { cycleId, rubric: whole } = round;
  const rubric = countedIn(whole);
  const classes = await source.rows<{ key: string }>(
    'SELECT key FROM size_class WHERE cycle_id = $1 ORDER BY position',
    [cycleId],
  );
  const entries = await source.rows<RoundEntry>(
    `SELECT e.id AS "entryId", k.key AS "sizeClass"
       FROM round r JOIN entry e ON CASE WHEN $2::uuid[] IS NULL THEN ${entryInRound} ELSE e.id = ANY ($2) END
       LEFT JOIN size_class k ON k.id = e.size_class_id WHERE r.id = $1`,
    [roundId, entryIds ?? null],
  );
  const sheets = await source.rows<RoundSheet & { scores: Scores; abstained: boolean }>(
    `SELECT a.entry_id AS "entryId", a.juror_id AS "jurorId", s.scores, s.abstention IS NOT NULL AS abstained
       FROM assignment a JOIN score_sheet s ON s.assignment_id = a.id AND s.state = 'submitted'
      WHERE a.round_id = $1 AND a.entry_id = ANY ($2)
        AND NOT EXISTS (SELECT FROM conflict_of_interest x
                         WHERE x.juror_id = a.juror_id AND x.entry_id = a.entry_id AND x.since <= $3)`,
    [roundId, entries.map(({ entryId }) => entryId), until.toString()],
  );
  return {
    aggregation: round.rule,
    rubric,
    sizeClasses: classes.map(({ key }) => key),
    entries,
    sheets: sheets.map(({ abstained, scores, ...pair }) => ({
      ...pair,
      scores: abstained ? abstainedScores(rubric) : countedScores(whole, scores),
    })),
  };
}

/** Values of criteria that are not of the round stay, to be found. */
function countedScores(rubric: Rubric, scores: Scores): Scores {
  const left = new Set(rubric.filter(({ uncounted }) => uncounted).map(({ key }) => key));
  return Object.fromEntries(Object.entries(scores).filter(([key]) => !left.has(key)));
}
