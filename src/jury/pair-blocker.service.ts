import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';
import type { Pair } from './domain/assignment.js';
import { assignmentRemoved, sheetExcluded } from './domain/events.js';
import { Assignment } from './entities/assignment.entity.js';
import { ScoreSheet } from './entities/score-sheet.entity.js';

interface Held {
  assignmentId: string;
  roundId: string;
}

/** Takes an entry away from a juror. */
@Injectable()
export class PairBlocker {
  /** For a pair in conflict: what is not submitted goes; a submitted sheet stays as it is and no longer counts. */
  async block(tx: Tx, pair: Pair): Promise<void> {
    for (const { roundId, assignmentId } of await this.release(tx, pair))
      tx.emit(sheetExcluded(roundId, { assignmentId, ...pair }));
  }

  /**
   * Ends the pair's assignments in rounds that are not closed, with their drafts.
   * @returns the assignments that stay because their sheet is submitted
   */
  async release(tx: Tx, { jurorId, entryId }: Pair): Promise<Held[]> {
    const kept: Held[] = [];
    for (const held of await this.lockAssignments(tx, { jurorId, entryId })) {
      const { assignmentId, roundId } = held;
      const sheet = await tx.findOne(ScoreSheet, { assignmentId });
      if (sheet?.state === 'submitted') {
        kept.push(held);
        continue;
      }
      await tx.delete(ScoreSheet, { assignmentId });
      await tx.delete(Assignment, { id: assignmentId });
      tx.emit(assignmentRemoved(roundId, { assignmentId, jurorId, entryId, draft: sheet !== null }));
    }
    return kept;
  }

  /** Whether the pair has a sheet in any round. */
  async hasSheet(tx: Tx, { jurorId, entryId }: Pair): Promise<boolean> {
    const [sheet] = await tx.rows(
      `SELECT 1 FROM assignment a JOIN score_sheet s ON s.assignment_id = a.id
        WHERE a.juror_id = $1 AND a.entry_id = $2 LIMIT 1`,
      [jurorId, entryId],
    );
    return sheet !== undefined;
  }

  private lockAssignments(tx: Tx, { jurorId, entryId }: Pair): Promise<Held[]> {
    return tx.rows<Held>(
      `SELECT a.id AS "assignmentId", a.round_id AS "roundId" FROM assignment a JOIN round r ON r.id = a.round_id
        WHERE a.juror_id = $1 AND a.entry_id = $2 AND r.state <> 'closed' ORDER BY a.id FOR UPDATE OF a`,
      [jurorId, entryId],
    );
  }
}
