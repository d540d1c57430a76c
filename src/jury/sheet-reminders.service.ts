import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { juryErrors } from './domain/errors.js';
import { sheetsReminded } from './domain/events.js';
import { isScored, timesOf } from './domain/round-times.js';
import { remarkProblem } from './domain/sheet-state.js';
import { Round } from './entities/round.entity.js';
import { openSheetsOf } from './open-sheet-rows.js';
import { milestonesOf } from './round-rows.js';

/** A reminder that an organiser sends by hand. */
export interface SheetReminder {
  readonly jurorIds: readonly string[];
  /** Their own words to it; may be empty. */
  readonly note: string;
  /** Made up by the page: the same reminder sent again is sent once. */
  readonly key: string;
}

/** Organisers remind jurors of the sheets that they have not handed in. */
@Injectable()
export class SheetRemindersService {
  constructor(private readonly database: Database) {}

  /**
   * Reminds those of the chosen jurors who have open sheets at this moment.
   * @returns how many; 0 where this reminder was sent already
   * @throws DomainErrors where nobody is left to remind, DomainError where nobody can hand in a sheet any more
   */
  async remind(actor: Actor, roundId: string, reminder: SheetReminder): Promise<number> {
    return this.database.transaction(actor, (tx) => this.remindIn(tx, roundId, reminder));
  }

  async remindIn(tx: Tx, roundId: string, { jurorIds, note, key }: SheetReminder): Promise<number> {
    const round = found(await tx.lock(Round, { id: roundId }));
    if (round.state !== 'open') throw new DomainError(juryErrors.roundNotOpen);
    const { closes } = timesOf(round, await milestonesOf(tx, round.cycleId));
    if (!isScored(round.state, closes, tx.now)) throw new DomainError(juryErrors.scoringOver);
    const occurrence = `hand ${key}`;
    if (await wasSent(tx, jurorIds, occurrence)) return 0;
    const open = (await openSheetsOf(tx, [roundId])).filter(({ jurorId }) => jurorIds.includes(jurorId));
    const tooLong = remarkProblem(note, 'note');
    if (tooLong) throw new DomainErrors([tooLong]);
    if (open.length === 0) throw new DomainError(juryErrors.nobodyToRemind, {}, 422, 'jurors');
    for (const { jurorId } of open) tx.emit(sheetsReminded(jurorId, roundId, occurrence, note.trim()));
    return open.length;
  }
}

async function wasSent(tx: Tx, jurorIds: readonly string[], occurrence: string): Promise<boolean> {
  const rows = await tx.rows(
    `SELECT 1 FROM audit_event WHERE subject_kind = 'juror' AND subject_id = ANY ($1)
        AND type = 'SheetsReminded' AND facts->>'occurrence' = $2 LIMIT 1`,
    [jurorIds, occurrence],
  );
  return rows.length > 0;
}
