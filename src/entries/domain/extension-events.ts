interface Granted {
  extensionId: string;
  /** ISO text of the instant. */
  until: string;
}

/** An entry got more time than its cycle gives; `reason` in the words of who granted it. */
export const entryExtended = (entryId: string, payload: Granted, reason: string) => ({
  type: 'EntryExtended',
  subject: { kind: 'entry', id: entryId },
  payload: { ...payload },
  reason,
});

/** The organisation made a draft of a submitted entry again, with more time. Applicants do it without reason: `entryReopened`. */
export const entryReopenedByOrganiser = (entryId: string, payload: Granted, reason: string) => ({
  type: 'EntryReopenedByOrganiser',
  subject: { kind: 'entry', id: entryId },
  payload: { ...payload },
  before: { state: 'submitted' },
  after: { state: 'draft' },
  reason,
});

/** An entry that was opened again was not submitted in time: its last submission counts. */
export const lastSubmissionCountsAgain = (entryId: string) => ({
  type: 'LastSubmissionCountsAgain',
  subject: { kind: 'entry', id: entryId },
  before: { state: 'draft' },
  after: { state: 'submitted' },
});
