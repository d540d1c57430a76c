import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import { DomainError, found } from '../platform/http/domain-error.js';
import { meetingErrors } from './domain/errors.js';
import { jurorCame, jurorLeft } from './domain/events.js';
import { Meeting } from './entities/meeting.entity.js';
import { MeetingAttendance } from './entities/meeting-attendance.entity.js';
import { jurorsIn } from './meeting-rows.js';

/** Who is at the meeting, from when until when. Leaving the room for an entry is not leaving the meeting. */
@Injectable()
export class AttendanceService {
  constructor(private readonly database: Database) {}

  /** Says that a juror is there, or has gone; saying it twice changes nothing. */
  async set(actor: Actor, id: string, jurorId: string, present: boolean): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const meeting = found(await tx.lock(Meeting, { id }));
      if (meeting.state === 'closed') throw new DomainError(meetingErrors.closed);
      const juror = found((await jurorsIn(tx, id)).find((each) => each.id === jurorId));
      if (juror.present === present) return;
      if (present)
        await tx.insert(MeetingAttendance, {
          id: newId(),
          meetingId: id,
          jurorId,
          cameAt: tx.now,
          leftAt: null,
        });
      else
        await tx.rows(
          'UPDATE meeting_attendance SET left_at = $3 WHERE meeting_id = $1 AND juror_id = $2 AND left_at IS NULL',
          [id, jurorId, tx.now.toString()],
        );
      await tx.update(Meeting, { id }, { version: meeting.version + 1 });
      tx.emit(present ? jurorCame(id, jurorId) : jurorLeft(id, jurorId));
    });
  }
}
