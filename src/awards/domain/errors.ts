/** Text keys of the problems that the rules of awards report; each has a text in every language. */
export const awardErrors = {
  laureateMissing: 'awards.errors.laureateMissing',
  laureateTwice: 'awards.errors.laureateTwice',
  laureateNotAdmitted: 'awards.errors.laureateNotAdmitted',
  laureateOfOtherClass: 'awards.errors.laureateOfOtherClass',
  laureateOfTwoPlaces: 'awards.errors.laureateOfTwoPlaces',
  emptyWithLaureate: 'awards.errors.emptyWithLaureate',
  emptyReasonMissing: 'awards.errors.emptyReasonMissing',
  prizeUndecided: 'awards.errors.prizeUndecided',
  entriesUnscreened: 'awards.errors.entriesUnscreened',
  publicationPast: 'awards.errors.publicationPast',
  awardsLocked: 'awards.errors.awardsLocked',
  lettersAlreadyReleased: 'awards.errors.lettersAlreadyReleased',
  lettersNone: 'awards.errors.lettersNone',
} as const;
