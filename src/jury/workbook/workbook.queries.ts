import { Injectable } from '@nestjs/common';
import type { Rubric } from '../../cycles/domain/rubric.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { instantOf } from '../../platform/database/instants.js';
import type { RoundState } from '../domain/round-state.js';
import { isScored } from '../domain/round-times.js';
import { openToJuror } from '../juror-access.js';
import { closesSql } from '../round-times-sql.js';
import type { SheetContent } from '../sheet-content.js';
import { fieldsOfSheet } from '../sheet-fields.js';
import { sheetContentSql } from '../sheets.queries.js';
import type { StoredLine } from './compare-workbook.js';

export interface OfflineRound {
  roundId: string;
  jurorId: string;
  roundName: string;
  cycleName: string;
  rubric: Rubric;
  /** Whether sheets are taken now. */
  scored: boolean;
  lines: StoredLine[];
}
interface Row {
  jurorId: string;
  roundName: string;
  cycleName: string;
  rubric: Rubric;
  roundState: RoundState;
  closesAt: Date | null;
  id: string;
  version: number;
  reference: string;
  title: string;
  submitted: boolean;
  sheet: SheetContent | null;
}

/** A juror's sheets of a round, to be taken away and brought back; one statement. */
@Injectable()
export class WorkbookQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async round(personId: string, roundId: string): Promise<OfflineRound | undefined> {
    const rows = await this.database.rows<Row>(
      `SELECT j.id AS "jurorId", r.name AS "roundName", c.name AS "cycleName", r.rubric, r.state AS "roundState", ${closesSql} AS "closesAt",
              a.id, coalesce(s.version, 0) AS version, e.reference, e.title, s.state IS NOT DISTINCT FROM 'submitted' AS submitted,
              CASE WHEN s.id IS NOT NULL THEN ${sheetContentSql} END AS sheet
         ${openToJuror} AND r.id = $2 ORDER BY e.reference, a.id`,
      [personId, roundId],
    );
    const [first] = rows;
    if (!first) return undefined;
    const { jurorId, roundName, cycleName, rubric, roundState, closesAt } = first;
    return {
      roundId,
      jurorId,
      roundName,
      cycleName,
      rubric,
      scored: isScored(roundState, closesAt && instantOf(closesAt), this.clock.now()),
      lines: rows.map(({ id, version, reference, title, submitted, sheet }) => ({
        id,
        version,
        reference,
        title,
        submitted,
        fields: fieldsOfSheet(sheet),
      })),
    };
  }
}
