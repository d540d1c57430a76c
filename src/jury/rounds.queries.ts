import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { instantOf } from '../platform/database/instants.js';
import { AssignmentsService, type RoundPlan } from './assignments.service.js';
import { entryInRound, jurorInRound } from './round-members.js';
import { closesSql, opensSql } from './round-times-sql.js';
import type { JurorState } from './entities/juror.entity.js';
import type { SheetCounts } from './domain/pace.js';
import type { RoundDates } from './domain/round-dates.js';
import type { RoundState } from './domain/round-state.js';

export interface RoundLine {
  id: string;
  number: number;
  name: string;
  state: RoundState;
  assignments: number;
  submitted: number;
}
export interface CycleWithRounds {
  /** Whether the jury has not met yet. */
  mayPlan: boolean;
  id: string;
  year: number;
  name: string;
  jurors: number;
  invited: number;
  admitted: number;
  rounds: RoundLine[];
}
export interface RoundView extends RoundLine {
  quorum: number;
  cycleId: string;
  cycleName: string;
  /** Set for this round; null: as the cycle says. */
  opensAt: Date | null;
  closesAt: Date | null;
  /** Of the cycle. */
  juryOpens: Date | null;
  juryCloses: Date | null;
  /** What holds. */
  opens: Date | null;
  closes: Date | null;
  openedAt: Date | null;
  closedAt: Date | null;
  version: number;
}
/** `excluded`: submitted, but the juror is in conflict. */
export type CellState = 'open' | 'draft' | 'submitted' | 'excluded' | 'conflict' | 'unassigned';
export interface Progress {
  jurors: {
    id: string;
    name: string;
    state: JurorState;
    assigned: number;
    begun: number;
    submitted: number;
  }[];
  entries: {
    id: string;
    reference: string;
    title: string;
    applicant: string;
    assigned: number;
    begun: number;
    submitted: number;
    /** In the order of the jurors. */
    cells: CellState[];
  }[];
  /** Sheets that are not submitted. */
  openSheets: number;
  entriesWithoutScore: number;
  entriesBelowQuorum: number;
}

const counts = `
  (SELECT count(*)::int FROM assignment a WHERE a.round_id = r.id) AS assignments,
  (SELECT count(*)::int FROM assignment a JOIN score_sheet s ON s.assignment_id = a.id AND s.state = 'submitted'
    WHERE a.round_id = r.id) AS submitted`;

/** Rounds as organisers see them: states and counts, no scores. */
@Injectable()
export class RoundsQueries {
  constructor(
    private readonly database: Database,
    private readonly assignments: AssignmentsService,
  ) {}

  cycles(now: Temporal.Instant): Promise<CycleWithRounds[]> {
    return this.database.rows<CycleWithRounds>(
      `SELECT c.id, c.year, c.name,
              NOT EXISTS (SELECT FROM milestone m WHERE m.cycle_id = c.id AND m.kind = 'deliberation' AND m.at < $1) AS "mayPlan",
              (SELECT count(*)::int FROM juror j WHERE j.cycle_id = c.id AND j.state = 'accepted') AS jurors,
              (SELECT count(*)::int FROM juror j WHERE j.cycle_id = c.id AND j.state = 'invited') AS invited,
              (SELECT count(*)::int FROM entry e WHERE e.cycle_id = c.id AND e.state = 'admitted') AS admitted,
              (SELECT coalesce(json_agg(x ORDER BY x.number), '[]')
                 FROM (SELECT r.id, r.number, r.name, r.state, ${counts} FROM round r WHERE r.cycle_id = c.id AND r.calibrates_id IS NULL) x) AS rounds
         FROM cycle c ORDER BY c.year DESC`,
      [now.toString()],
    );
  }

  /** In their order. */
  async ofCycle(cycleId: string): Promise<(RoundDates & { id: string })[]> {
    type Row = { id: string; name: string } & Record<keyof Omit<RoundDates, 'name'>, Date | null>;
    const rows = await this.database.rows<Row>(
      `SELECT id, name, opens_at AS "opensAt", closes_at AS "closesAt", opened_at AS "openedAt", closed_at AS "closedAt"
         FROM round WHERE cycle_id = $1 AND calibrates_id IS NULL ORDER BY number`,
      [cycleId],
    );
    const instant = (at: Date | null) => at && instantOf(at);
    return rows.map(({ opensAt, closesAt, openedAt, closedAt, ...round }) => ({
      ...round,
      opensAt: instant(opensAt),
      closesAt: instant(closesAt),
      openedAt: instant(openedAt),
      closedAt: instant(closedAt),
    }));
  }

  one(id: string): Promise<RoundView | undefined> {
    return this.database.row<RoundView>(
      `SELECT r.id, r.number, r.name, r.state, r.quorum, r.cycle_id AS "cycleId", c.name AS "cycleName",
              r.opened_at AS "openedAt", r.closed_at AS "closedAt", r.opens_at AS "opensAt", r.closes_at AS "closesAt", r.version,
              (SELECT at FROM milestone WHERE cycle_id = c.id AND kind = 'juryOpens') AS "juryOpens",
              (SELECT at FROM milestone WHERE cycle_id = c.id AND kind = 'juryCloses') AS "juryCloses",
              ${opensSql} AS opens, ${closesSql} AS closes, ${counts}
         FROM round r JOIN cycle c ON c.id = r.cycle_id WHERE r.id = $1 AND r.calibrates_id IS NULL`,
      [id],
    );
  }

  cycle(cycleId: string) {
    return this.database.row<{ id: string; name: string; year: number }>(
      'SELECT id, name, year FROM cycle WHERE id = $1',
      [cycleId],
    );
  }

  /** Whom opening would assign what, as things stand. */
  plan(roundId: string): Promise<RoundPlan> {
    return this.assignments.plan(this.database, roundId);
  }

  /** Who has done what, in three statements whatever the size. */
  async progress({ id, cycleId, quorum }: Pick<RoundView, 'id' | 'cycleId' | 'quorum'>): Promise<Progress> {
    const jurors = await this.database.rows<Omit<Progress['jurors'][number], keyof SheetCounts>>(
      `SELECT j.id, p.name, j.state FROM round r JOIN juror j ON j.cycle_id = r.cycle_id JOIN person p ON p.id = j.person_id
        WHERE r.id = $1
          AND (${jurorInRound} OR EXISTS (SELECT FROM assignment a WHERE a.juror_id = j.id AND a.round_id = r.id))
        ORDER BY p.name, j.id`,
      [id],
    );
    const entries = await this.database.rows<{
      id: string;
      reference: string;
      title: string;
      applicant: string;
    }>(
      `SELECT e.id, e.reference, e.title, m.short_name AS applicant
         FROM round r JOIN entry e ON ${entryInRound} JOIN municipality m ON m.id = e.municipality_id
        WHERE r.id = $1 ORDER BY e.reference, e.id`,
      [id],
    );
    const pairs = await this.database.rows<{ jurorId: string; entryId: string; state: CellState }>(
      `SELECT coalesce(a.juror_id, x.juror_id) AS "jurorId", coalesce(a.entry_id, x.entry_id) AS "entryId",
              CASE WHEN x.juror_id IS NULL THEN coalesce(s.state, 'open')
                   WHEN s.state = 'submitted' THEN 'excluded' ELSE 'conflict' END AS state
         FROM (SELECT * FROM assignment WHERE round_id = $2) a
         LEFT JOIN score_sheet s ON s.assignment_id = a.id
         FULL JOIN (SELECT DISTINCT c.juror_id, c.entry_id FROM conflict_of_interest c
                      JOIN juror j ON j.id = c.juror_id WHERE j.cycle_id = $1) x
           ON x.juror_id = a.juror_id AND x.entry_id = a.entry_id`,
      [cycleId, id],
    );
    return progressOf(jurors, entries, pairs, quorum);
  }
}

function progressOf(
  jurors: Omit<Progress['jurors'][number], keyof SheetCounts>[],
  entries: { id: string; reference: string; title: string; applicant: string }[],
  pairs: { jurorId: string; entryId: string; state: CellState }[],
  quorum: number,
): Progress {
  const states = new Map(pairs.map(({ jurorId, entryId, state }) => [`${jurorId} ${entryId}`, state]));
  const cellOf = (jurorId: string, entryId: string) => states.get(`${jurorId} ${entryId}`) ?? 'unassigned';
  const rows = entries.map((entry) => {
    const cells = jurors.map(({ id }) => cellOf(id, entry.id));
    return { ...entry, ...tally(cells), cells };
  });
  return {
    jurors: jurors.map((juror) => ({ ...juror, ...tally(entries.map(({ id }) => cellOf(juror.id, id))) })),
    entries: rows,
    openSheets: rows.reduce((sum, { assigned, submitted }) => sum + assigned - submitted, 0),
    entriesWithoutScore: rows.filter(({ submitted }) => submitted === 0).length,
    entriesBelowQuorum: rows.filter(({ submitted }) => submitted > 0 && submitted < quorum).length,
  };
}

function tally(cells: CellState[]): SheetCounts {
  const count = (...states: CellState[]) => cells.filter((cell) => states.includes(cell)).length;
  return {
    assigned: count('open', 'draft', 'submitted'),
    begun: count('draft', 'submitted'),
    submitted: count('submitted'),
  };
}
