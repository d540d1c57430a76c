/** Text keys of the problems that the rules of teams report. */
export const teamErrors = {
  alreadyIn: 'teams.errors.alreadyIn',
  alreadyInvited: 'teams.errors.alreadyInvited',
  ownAddress: 'teams.errors.ownAddress',
  tooManyPeople: 'teams.errors.tooManyPeople',
  tooManyToday: 'teams.errors.tooManyToday',
  withdrawn: 'teams.errors.withdrawn',
  ownerHandsOverFirst: 'teams.errors.ownerHandsOverFirst',
  lastPerson: 'teams.errors.lastPerson',
  messageTooLong: 'teams.errors.messageTooLong',
  alreadyAsked: 'teams.errors.alreadyAsked',
  askedTooOften: 'teams.errors.askedTooOften',
  tooManyWaiting: 'teams.errors.tooManyWaiting',
  reasonMissing: 'teams.errors.reasonMissing',
  isOwner: 'teams.errors.isOwner',
  unchecked: 'teams.errors.unchecked',
  invitationOver: 'teams.errors.invitationOver',
} as const;
