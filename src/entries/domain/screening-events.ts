import type { ScreeningOutcome } from './screening.js';

/** `EntryAdmitted` or `EntryRejected`, with the words of the organiser as reason. */
export const entryScreened = (
  entry: { id: string; state: string },
  outcome: ScreeningOutcome,
  screening: { id: string; submissionId: string; reason: string },
) => ({
  type: outcome === 'admitted' ? 'EntryAdmitted' : 'EntryRejected',
  subject: { kind: 'entry', id: entry.id },
  payload: { screeningId: screening.id, submissionId: screening.submissionId },
  before: { state: entry.state },
  after: { state: outcome },
  ...(screening.reason && { reason: screening.reason }),
});
