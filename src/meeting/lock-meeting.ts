import type { Tx } from '../platform/database/tx.js';
import { DomainError, found } from '../platform/http/domain-error.js';
import { meetingErrors } from './domain/errors.js';
import { Meeting } from './entities/meeting.entity.js';

/** The meeting as the page showed it. @throws DomainError 409 where somebody else acted meanwhile */
export async function lockMeeting(tx: Tx, id: string, version: number): Promise<Meeting> {
  const meeting = found(await tx.lock(Meeting, { id }));
  if (meeting.version !== version) throw new DomainError(meetingErrors.stale, {}, 409);
  return meeting;
}
