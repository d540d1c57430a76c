/** Text keys of the problems that the rules of the meeting report; each has a text in every language. */
export const meetingErrors = {
  noResult: 'meeting.errors.noResult',
  notOpen: 'meeting.errors.notOpen',
  closed: 'meeting.errors.closed',
  stale: 'meeting.errors.stale',
  votesInvalid: 'meeting.errors.votesInvalid',
  votesMissing: 'meeting.errors.votesMissing',
  votesTooMany: 'meeting.errors.votesTooMany',
  outcomeMissing: 'meeting.errors.outcomeMissing',
  reasonMissing: 'meeting.errors.reasonMissing',
  reasonTooLong: 'meeting.errors.reasonTooLong',
} as const;
