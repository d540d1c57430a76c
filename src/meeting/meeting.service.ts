import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, found } from '../platform/http/domain-error.js';
import { Cycle } from '../cycles/entities/cycle.entity.js';
import { shortlistOf } from '../jury/shortlist-rows.js';
import { meetingErrors } from './domain/errors.js';
import * as events from './domain/events.js';
import { leavings, orderForMeeting } from './domain/meeting-order.js';
import { Meeting } from './entities/meeting.entity.js';
import { MeetingItem } from './entities/meeting-item.entity.js';
import { itemsOf, jurorsIn } from './meeting-rows.js';
import { lockMeeting } from './lock-meeting.js';

/** The meeting as a whole: its agenda, its beginning and its end, what is talked about. */
@Injectable()
export class MeetingService {
  constructor(private readonly database: Database) {}

  /**
   * Prepares the meeting of a cycle from its last closed round: everything that goes on from it, else everything it ranked. Once.
   * @returns its id
   * @throws DomainError where no round is closed
   */
  async prepare(actor: Actor, cycleId: string): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      found(await tx.lock(Cycle, { id: cycleId }));
      const earlier = await tx.findOne(Meeting, { cycleId });
      if (earlier) return earlier.id;
      const round = await lastResult(tx, cycleId);
      if (!round) throw new DomainError(meetingErrors.noResult);
      const chosen = await shortlistOf(tx, round.roundId);
      const id = newId();
      await tx.insert(Meeting, { id, cycleId, roundId: round.roundId, state: 'prepared' });
      const entryIds = await admittedOf(
        tx,
        round.entryIds.filter((each) => chosen?.includes(each) ?? true),
      );
      const items = entryIds.map((entryId, position) => ({ id: newId(), meetingId: id, entryId, position }));
      if (items.length > 0) await tx.insert(MeetingItem, items);
      const facts = await putInOrder(tx, id, null);
      tx.emit(events.meetingPrepared(id, cycleId, facts));
      return id;
    });
  }

  /** Puts what is still to be decided in the best order for the conflicts as they are now. */
  async reorder(actor: Actor, id: string, version: number): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const meeting = await lockMeeting(tx, id, version);
      if (meeting.state === 'closed') throw new DomainError(meetingErrors.closed);
      tx.emit(events.agendaReordered(id, await putInOrder(tx, id, meeting.currentItemId)));
      await tx.update(Meeting, { id }, { version: version + 1 });
    });
  }

  /** Opens the deliberation: from now on the jury sees results. Opening an open one changes nothing. */
  async open(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const meeting = found(await tx.lock(Meeting, { id }));
      if (meeting.state === 'open') return;
      if (meeting.state === 'closed') throw new DomainError(meetingErrors.closed);
      await tx.update(Meeting, { id }, { state: 'open', openedAt: tx.now, version: meeting.version + 1 });
      tx.emit(events.meetingOpened(id, meeting.roundId));
    });
  }

  /**
   * Calls an entry: everybody in conflict has to leave, and sees nothing of it. Calling the one that is called changes nothing.
   * @throws DomainError 409 where somebody else acted meanwhile
   */
  async call(actor: Actor, id: string, itemId: string, version: number): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const called = found(await tx.lock(Meeting, { id }));
      if (called.currentItemId === itemId && called.state === 'open') return;
      const meeting = await lockMeeting(tx, id, version);
      if (meeting.state !== 'open') throw new DomainError(meetingErrors.notOpen);
      const item = found((await itemsOf(tx, id)).find((each) => each.id === itemId));
      await tx.update(Meeting, { id }, { currentItemId: itemId, version: version + 1 });
      const inside = await jurorsIn(tx, id);
      const outside = inside.filter((juror) => juror.present && item.inConflict.includes(juror.id));
      tx.emit(
        events.entryCalled(
          id,
          item.entryId,
          outside.map((juror) => juror.id),
        ),
      );
    });
  }

  /** Ends the meeting. What is not decided stays so; closing twice is closing once. */
  async close(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const meeting = found(await tx.lock(Meeting, { id }));
      if (meeting.state === 'closed') return;
      if (meeting.state === 'prepared') throw new DomainError(meetingErrors.notOpen);
      const items = await itemsOf(tx, id);
      const decided = items.filter((item) => item.decided).length;
      await tx.rows('UPDATE meeting_attendance SET left_at = $2 WHERE meeting_id = $1 AND left_at IS NULL', [
        id,
        tx.now.toString(),
      ]);
      const closed = { state: 'closed', currentItemId: null, closedAt: tx.now } as const;
      await tx.update(Meeting, { id }, { ...closed, version: meeting.version + 1 });
      tx.emit(events.meetingClosed(id, { decided, undecided: items.length - decided }));
    });
  }
}

/** The last closed round with the entries it ranked, best first. */
async function lastResult(
  tx: Tx,
  cycleId: string,
): Promise<{ roundId: string; entryIds: string[] } | undefined> {
  const [row] = await tx.rows<{ roundId: string; entryIds: string[] }>(
    `SELECT t.round_id AS "roundId",
            ARRAY(SELECT x.entry->>'entryId' FROM jsonb_array_elements(t.result->'overall') WITH ORDINALITY x(entry, n) ORDER BY n) AS "entryIds"
       FROM round_result t JOIN round r ON r.id = t.round_id
      WHERE r.cycle_id = $1 AND r.calibrates_id IS NULL ORDER BY r.number DESC LIMIT 1`,
    [cycleId],
  );
  return row;
}

/** In the order given. */
async function admittedOf(tx: Tx, entryIds: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `SELECT id FROM entry WHERE id = ANY ($1) AND state = 'admitted' ORDER BY array_position($1::uuid[], id)`,
    [entryIds],
  );
  return rows.map(({ id }) => id);
}

/** Everything undecided but the current item, behind what is decided. */
async function putInOrder(tx: Tx, meetingId: string, currentItemId: string | null) {
  const items = await itemsOf(tx, meetingId);
  const isFixed = (item: { id: string; decided: boolean }) => item.decided || item.id === currentItemId;
  const order = [...items.filter(isFixed), ...orderForMeeting(items.filter((item) => !isFixed(item)))];
  await tx.rows(
    `UPDATE meeting_item i SET position = o.n FROM unnest($2::uuid[]) WITH ORDINALITY o(id, n)
      WHERE i.id = o.id AND i.meeting_id = $1`,
    [meetingId, order.map(({ id }) => id)],
  );
  return { items: order.length, leavings: leavings(order) };
}
