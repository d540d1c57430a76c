/** Text keys of the problems around deadlines of single entries, late-access codes and receipts. */
export const proofErrors = {
  extensionNoDate: 'proof.errors.extensionNoDate',
  extensionPast: 'proof.errors.extensionPast',
  extensionShorter: 'proof.errors.extensionShorter',
  extensionAfterJury: 'proof.errors.extensionAfterJury',
  extensionReasonMissing: 'proof.errors.extensionReasonMissing',
  extensionState: 'proof.errors.extensionState',
  codeRedemptions: 'proof.errors.codeRedemptions',
  codeExpiry: 'proof.errors.codeExpiry',
  codeRefused: 'proof.errors.codeRefused',
  codeEntry: 'proof.errors.codeEntry',
  codeForWhat: 'proof.errors.codeForWhat',
  codeNoMunicipality: 'proof.errors.codeNoMunicipality',
  codeWhichMunicipality: 'proof.errors.codeWhichMunicipality',
  reasonTooLong: 'entries.errors.reasonTooLong',
} as const;
