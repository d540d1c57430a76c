import type { EntryState } from './entry-state.js';

/** What happens to an entry; the subject is always the entry. */
export const onEntry =
  <P extends Record<string, unknown>>(type: string) =>
  (entryId: string, payload?: P) => ({
    type,
    subject: { kind: 'entry', id: entryId },
    ...(payload && { payload }),
  });

export const entryStarted = onEntry('EntryStarted');
/** Once for what a person does in a section within some minutes, with the version it began with. */
export const sectionSaved = onEntry<{ section: string; version: number; restoredFrom?: number }>(
  'SectionSaved',
);
export const attachmentAdded = onEntry<{ attachmentId: string; sha256: string }>('AttachmentAdded');
export const attachmentDescribed = onEntry<{ attachmentId: string }>('AttachmentDescribed');
export const attachmentRemoved = onEntry<{ attachmentId: string }>('AttachmentRemoved');
export const attachmentRestored = onEntry<{ attachmentId: string }>('AttachmentRestored');

/** Whether somebody joins by invitation, by asking or by starting the entry. What else happens in teams: `team-events.ts`. */
export const teamMemberJoined = onEntry<{ personId: string; role: string }>('TeamMemberJoined');

/** `linkId` is what the token of the personal link is derived from. Renewing invites again, with another one. */
export const partnerInvited = onEntry<{ partnerId: string; linkId: string }>('PartnerInvited');
/** `linkId` is that of the link in the mail; `kind` is 'byApplicant' or one of `reminderKinds`. */
export const partnerReminded = onEntry<{ partnerId: string; linkId: string; kind: string }>(
  'PartnerReminded',
);
/** The dossier changed after the confirmation; `contentHash` is of the state that is to be confirmed. */
export const partnerAskedAgain = onEntry<{ partnerId: string; linkId: string; contentHash: string }>(
  'PartnerAskedAgain',
);
export const partnerContactChanged = onEntry<{ partnerId: string }>('PartnerContactChanged');
export const partnerWithdrawn = onEntry<{ partnerId: string }>('PartnerWithdrawn');
export const partnerConfirmed = onEntry<{ partnerId: string; contentHash: string }>('PartnerConfirmed');
export const partnerObjected = onEntry<{ partnerId: string }>('PartnerObjected');

export const entrySubmitted = onEntry<{ submissionId: string; number: number }>('EntrySubmitted');
/** Of answers that the last submission released. */
export const publicationConsentWithdrawn = onEntry('PublicationConsentWithdrawn');
export const publicationConsentGiven = onEntry('PublicationConsentGiven');
/** New bounds put it into another class; keys, null for none. */
export const entryReclassed = (entryId: string, from: string | null, to: string | null) => ({
  ...onEntry('EntryReclassed')(entryId),
  before: { sizeClass: from },
  after: { sizeClass: to },
});
export const entryReopened = onEntry('EntryReopened');
/** Taken back for good; `reason` in the applicant's words, where one was given. */
export const entryWithdrawn = (entryId: string, from: EntryState, reason: string) => ({
  ...onEntry('EntryWithdrawn')(entryId),
  before: { state: from },
  after: { state: 'withdrawn' },
  ...(reason && { reason }),
});
