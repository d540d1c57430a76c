/** Text keys of the problems that the rules of the jury report; each has a text in every language. */
export const juryErrors = {
  notOnScale: 'jury.errors.notOnScale',
  notInRubric: 'jury.errors.notInRubric',
  criterionOpen: 'jury.errors.criterionOpen',
  notAssigned: 'jury.errors.notAssigned',
  conflicted: 'jury.errors.conflicted',
  remarkTooLong: 'jury.errors.remarkTooLong',
  conflictReasonMissing: 'jury.errors.conflictReasonMissing',
  roundStateRefused: 'jury.errors.roundStateRefused',
  roundWithoutJurors: 'jury.errors.roundWithoutJurors',
  roundWithoutEntries: 'jury.errors.roundWithoutEntries',
  entryWithoutJuror: 'jury.errors.entryWithoutJuror',
  sheetsOpen: 'jury.errors.sheetsOpen',
  entriesWithoutScore: 'jury.errors.entriesWithoutScore',
  sheetStateRefused: 'jury.errors.sheetStateRefused',
  roundNotOpen: 'jury.errors.roundNotOpen',
} as const;
