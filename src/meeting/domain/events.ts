import type { Outcome } from './decision.js';

const ofMeeting = (type: string, meetingId: string, payload: Record<string, unknown> = {}) => ({
  type,
  subject: { kind: 'meeting', id: meetingId },
  payload,
});

export const meetingPrepared = (
  meetingId: string,
  cycleId: string,
  facts: { items: number; leavings: number },
) => ofMeeting('MeetingPrepared', meetingId, { cycleId, ...facts });
/** The rest of the agenda was put in order anew. */
export const agendaReordered = (meetingId: string, facts: { items: number; leavings: number }) =>
  ofMeeting('MeetingAgendaReordered', meetingId, facts);
/** From now on the jury sees results and each other's sheets. */
export const meetingOpened = (meetingId: string, roundId: string) =>
  ofMeeting('MeetingOpened', meetingId, { roundId });
export const jurorCame = (meetingId: string, jurorId: string) =>
  ofMeeting('MeetingJurorCame', meetingId, { jurorId });
export const jurorLeft = (meetingId: string, jurorId: string) =>
  ofMeeting('MeetingJurorLeft', meetingId, { jurorId });
/** An entry is talked about; `outside` had to leave the room. */
export const entryCalled = (meetingId: string, entryId: string, outside: readonly string[]) =>
  ofMeeting('MeetingEntryCalled', meetingId, { entryId, outside });
export const entryDecided = (
  meetingId: string,
  entryId: string,
  after: { outcome: Outcome; yes: number; no: number; abstained: number; voters: readonly string[] },
  reason: string,
) => ({ ...ofMeeting('MeetingEntryDecided', meetingId, { entryId }), after: { ...after }, reason });
export const meetingClosed = (meetingId: string, facts: { decided: number; undecided: number }) =>
  ofMeeting('MeetingClosed', meetingId, facts);
