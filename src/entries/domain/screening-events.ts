import type { CheckedItems, CheckProgress } from './checklist.js';
import type { ScreeningOutcome } from './screening.js';

interface Screened {
  id: string;
  submissionId: string;
  reason: string;
}
const onEntry = (id: string) => ({ kind: 'entry', id });
const because = (reason: string) => reason && { reason };

/** `EntryAdmitted` or `EntryRejected`, with the words of the organiser as reason. */
export const entryScreened = (
  entry: { id: string; state: string },
  outcome: ScreeningOutcome,
  screening: Screened,
) => ({
  type: outcome === 'admitted' ? 'EntryAdmitted' : 'EntryRejected',
  subject: onEntry(entry.id),
  payload: { screeningId: screening.id, submissionId: screening.submissionId },
  before: { state: entry.state },
  after: { state: outcome },
  ...because(screening.reason),
});

/** Admitted although items of the checklist were not met; the reason is the organisation's own. */
export const screeningOverridden = (entryId: string, unmet: readonly string[], reason: string) => ({
  type: 'ScreeningOverridden',
  subject: onEntry(entryId),
  payload: { unmet },
  reason,
});

export const screeningChecked = (
  entryId: string,
  version: number,
  before: CheckedItems,
  after: CheckedItems,
  progress: CheckProgress,
) => ({
  type: 'ScreeningChecked',
  subject: onEntry(entryId),
  payload: { version, ...progress },
  before: answersOf(before),
  after: answersOf(after),
});

/** Without the remarks: those may name people, and the audit log forgets nothing. */
const answersOf = (items: CheckedItems) =>
  Object.fromEntries(Object.entries(items).map(([key, { answer }]) => [key, answer]));

export const screeningRevoked = (
  entry: { id: string; state: string },
  screeningId: string,
  reason: string,
) => ({
  type: 'ScreeningRevoked',
  subject: onEntry(entry.id),
  payload: { screeningId },
  before: { state: entry.state },
  after: { state: 'submitted' },
  reason,
});

export const screeningProposed = (entryId: string, outcome: ScreeningOutcome, proposal: Screened) => ({
  type: 'ScreeningProposed',
  subject: onEntry(entryId),
  payload: { proposalId: proposal.id, submissionId: proposal.submissionId },
  after: { proposed: outcome },
  ...because(proposal.reason),
});

export const proposalReturned = (entryId: string, proposalId: string, words: string) => ({
  type: 'ScreeningProposalReturned',
  subject: onEntry(entryId),
  payload: { proposalId },
  reason: words,
});

export const proposalTakenBack = (entryId: string, proposalId: string) => ({
  type: 'ScreeningProposalTakenBack',
  subject: onEntry(entryId),
  payload: { proposalId },
});
