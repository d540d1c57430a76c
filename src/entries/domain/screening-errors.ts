/** Text keys of the problems that the rules of the formal screening report. */
export const screeningErrors = {
  remarkTooLong: 'screening.errors.remarkTooLong',
  checkStale: 'screening.errors.checkStale',
  overrideMissing: 'screening.errors.overrideMissing',
  revokeReasonMissing: 'screening.errors.revokeReasonMissing',
  wordsMissing: 'screening.errors.wordsMissing',
  proposalOpen: 'screening.errors.proposalOpen',
  proposalEnded: 'screening.errors.proposalEnded',
  proposalOutdated: 'screening.errors.proposalOutdated',
  ownProposal: 'screening.errors.ownProposal',
  notYourProposal: 'screening.errors.notYourProposal',
  notSubmitted: 'screening.errors.notSubmitted',
} as const;
