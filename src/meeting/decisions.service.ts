import { Injectable } from '@nestjs/common';
import { personOf } from '../awards/open-awards.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { decisionProblems, type Outcome, type TypedDecision } from './domain/decision.js';
import { meetingErrors } from './domain/errors.js';
import { entryDecided } from './domain/events.js';
import { Meeting } from './entities/meeting.entity.js';
import { MeetingDecision } from './entities/meeting-decision.entity.js';
import { lockMeeting } from './lock-meeting.js';
import { itemsOf, jurorsIn } from './meeting-rows.js';

/** What the jury decides about the entry that is talked about. */
@Injectable()
export class DecisionsService {
  constructor(private readonly database: Database) {}

  /**
   * Records a decision with its votes; the same once more changes nothing.
   * @throws DomainErrors for what the rules refuse, DomainError 409 where somebody else acted meanwhile
   */
  async decide(
    actor: Actor,
    id: string,
    itemId: string,
    version: number,
    typed: TypedDecision,
  ): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { state, currentItemId, version: now } = found(await tx.lock(Meeting, { id }));
      if (state !== 'open') throw new DomainError(meetingErrors.notOpen);
      const item = found((await itemsOf(tx, id)).find((each) => each.id === itemId));
      if (await isSame(tx, itemId, typed)) return;
      await lockMeeting(tx, id, version);
      if (currentItemId !== itemId) throw new DomainError(meetingErrors.stale, {}, 409);
      const voters = (await jurorsIn(tx, id))
        .filter((juror) => juror.present && !item.inConflict.includes(juror.id))
        .map((juror) => juror.id);
      const problems = decisionProblems(typed, voters.length);
      if (problems.length > 0) throw new DomainErrors(problems);
      const { yes, no, abstained } = typed;
      const after = { outcome: typed.outcome as Outcome, yes, no, abstained, voters };
      const reason = typed.reason.trim();
      await tx.insert(MeetingDecision, {
        id: newId(),
        itemId,
        ...after,
        reason,
        decidedAt: tx.now,
        decidedById: personOf(actor),
      });
      await tx.update(Meeting, { id }, { version: now + 1 });
      tx.emit(entryDecided(id, item.entryId, after, reason));
    });
  }
}

async function isSame(
  tx: Tx,
  itemId: string,
  { outcome, yes, no, abstained, reason }: TypedDecision,
): Promise<boolean> {
  const [last] = await tx.rows<TypedDecision>(
    `SELECT outcome, yes, no, abstained, reason FROM meeting_decision WHERE item_id = $1 ORDER BY decided_at DESC, id DESC LIMIT 1`,
    [itemId],
  );
  return (
    last !== undefined &&
    last.outcome === outcome &&
    last.yes === yes &&
    last.no === no &&
    last.abstained === abstained &&
    last.reason === reason.trim()
  );
}
