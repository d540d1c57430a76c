import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import type { ImportOutcome, ImportState } from './domain/import-outcome.js';
import { importAtWork } from './import-lock.js';

/** What the directory in the system holds today. */
export interface DirectoryStand {
  /** Date of the edition, YYYY-MM-DD; null for an empty directory. */
  validOn: string | null;
  municipalities: number;
  districts: number;
  associations: number;
  retired: number;
  byHand: number;
}

export interface DirectoryRun {
  id: string;
  fileName: string;
  sha256: string;
  state: ImportState;
  doneRecords: number;
  totalRecords: number;
  outcome: ImportOutcome | null;
  startedAt: Date;
  finishedAt: Date | null;
}

/** A run that says it is running while no import is at work was interrupted. */
const runs = `SELECT id, file_name AS "fileName", sha256,
  CASE WHEN state = 'running' AND NOT ${importAtWork} THEN 'interrupted' ELSE state END AS state,
  done_records AS "doneRecords", total_records AS "totalRecords", outcome,
  started_at AS "startedAt", finished_at AS "finishedAt" FROM directory_import`;

@Injectable()
export class DirectoryQueries {
  constructor(private readonly database: Database) {}

  async stand(): Promise<DirectoryStand> {
    const [stand] = await this.database.rows<DirectoryStand>(
      `SELECT (max(valid_on) FILTER (WHERE listed))::text AS "validOn",
         count(*) FILTER (WHERE listed AND kind = 'municipality')::int AS municipalities,
         count(*) FILTER (WHERE listed AND kind = 'district')::int AS districts,
         count(*) FILTER (WHERE listed AND kind = 'association')::int AS associations,
         count(*) FILTER (WHERE retired_on IS NOT NULL)::int AS retired,
         count(*) FILTER (WHERE key IS NULL)::int AS "byHand"
       FROM (SELECT *, key IS NOT NULL AND retired_on IS NULL AS listed FROM municipality) body`,
    );
    if (!stand) throw new Error('A count without a row');
    return stand;
  }

  /** The latest first. */
  lastRuns(limit = 10): Promise<DirectoryRun[]> {
    return this.sureOf(() =>
      this.database.rows<DirectoryRun>(`${runs} ORDER BY started_at DESC, id DESC LIMIT $1`, [limit]),
    );
  }

  async run(id: string): Promise<DirectoryRun | undefined> {
    if (!isId(id)) return undefined;
    const [run] = await this.sureOf(() => this.database.rows<DirectoryRun>(`${runs} WHERE id = $1`, [id]));
    return run;
  }

  /** An import that ended while we looked seems interrupted: its lock is gone, its outcome not yet in our snapshot. */
  private async sureOf(read: () => Promise<DirectoryRun[]>): Promise<DirectoryRun[]> {
    const seen = await read();
    return seen.some(({ state }) => state === 'interrupted') ? read() : seen;
  }
}
