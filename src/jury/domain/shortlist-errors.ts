/** Text keys of the problems with a shortlist; each has a text in every language. */
export const shortlistErrors = {
  roundNotClosed: 'shortlist.errors.roundNotClosed',
  nextRoundOpen: 'shortlist.errors.nextRoundOpen',
  amountInvalid: 'shortlist.errors.amountInvalid',
  nobody: 'shortlist.errors.nobody',
  stale: 'shortlist.errors.stale',
  noRuleYet: 'shortlist.errors.noRuleYet',
  reasonMissing: 'shortlist.errors.reasonMissing',
  entryUnknown: 'shortlist.errors.entryUnknown',
} as const;
