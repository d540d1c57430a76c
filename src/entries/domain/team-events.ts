import { onEntry } from './events.js';

/** The token of the invitation's link is derived from `invitationId`. */
export const teamMemberInvited = onEntry<{ invitationId: string; role: string }>('TeamMemberInvited');
export const teamInvitationWithdrawn = onEntry<{ invitationId: string }>('TeamInvitationWithdrawn');
export const teamInvitationDeclined = onEntry<{ invitationId: string }>('TeamInvitationDeclined');

/** `left` of oneself, `removed` by the owner, `replaced` when the organisation handed the entry over. */
export type Leaving = 'left' | 'removed' | 'replaced';
export const teamMemberLeft = onEntry<{ personId: string; how: Leaving }>('TeamMemberLeft');

/** `by`: the owner handed over, or the organisation did. */
export const ownershipHandedOver = (
  entryId: string,
  from: string,
  to: string,
  by: 'owner' | 'organiser',
) => ({
  ...onEntry('OwnershipHandedOver')(entryId, { by, from, to }),
  before: { owner: from },
  after: { owner: to },
});

export const accessRequested = onEntry<{ requestId: string }>('AccessRequested');
export const accessGranted = onEntry<{ requestId: string }>('AccessGranted');
export const accessDenied = onEntry<{ requestId: string }>('AccessDenied');

/** The organisation offers the entry to a new address; it is handed over when that is accepted. */
export const entryTransferOffered = (
  entryId: string,
  invitationId: string,
  teamLeaves: boolean,
  reason: string,
) => ({
  ...onEntry('EntryTransferOffered')(entryId, { invitationId, teamLeaves }),
  reason,
});

/** The entry began with what an earlier one of its municipality says. */
export const entryCarriedOver = onEntry<{ fromEntryId: string; fromYear: number; texts: boolean }>(
  'EntryCarriedOver',
);
