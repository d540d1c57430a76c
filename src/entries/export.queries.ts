import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import type { ExportState } from './domain/export.js';

export interface ExportLine {
  id: string;
  state: ExportState;
  year: number;
  total: number;
  done: number;
  leftOut: number;
  sha256: string | null;
  /** Bytes. */
  size: string | null;
  requestedBy: string;
  requestedAt: Date;
  finishedAt: Date | null;
  expiresAt: Date | null;
}

const lines = `SELECT j.id, j.state, c.year, cardinality(j.entry_ids) AS total, j.done, j.left_out AS "leftOut", j.sha256, j.size,
    p.name AS "requestedBy", j.requested_at AS "requestedAt", j.finished_at AS "finishedAt", j.expires_at AS "expiresAt"
  FROM export_job j JOIN cycle c ON c.id = j.cycle_id JOIN person p ON p.id = j.requested_by_id`;

/** ZIPs of dossiers, asked for by whomever: organisers share them. */
@Injectable()
export class ExportQueries {
  constructor(private readonly database: Database) {}

  latest(): Promise<ExportLine[]> {
    return this.database.rows<ExportLine>(`${lines} ORDER BY j.requested_at DESC, j.id LIMIT 50`);
  }

  async byId(id: string): Promise<ExportLine | undefined> {
    return isId(id) ? this.database.row<ExportLine>(`${lines} WHERE j.id = $1`, [id]) : undefined;
  }
}
