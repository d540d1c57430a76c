/** How long an invitation into a team can be accepted. */
export const invitationLasts = Temporal.Duration.from({ hours: 14 * 24 });

export const teamLimits = {
  /** Members and open invitations of one entry. */
  people: 30,
  /** Invitations of one entry within 24 hours, each of which is a mail to somebody. */
  invitationsADay: 40,
  /** Characters of a message to the owner, or of the owner's answer. */
  message: 1_000,
  /** Times that one person may ask about one entry. */
  requests: 3,
  /** Requests of one person that wait for an answer. */
  waitingRequests: 5,
} as const;

export type InvitationState = 'open' | 'accepted' | 'declined' | 'withdrawn';
export type InvitationStanding = InvitationState | 'expired';

/** An invitation expires without anybody writing it down. `expiresAt` itself is too late. */
export function invitationStanding(
  { state, expiresAt }: { state: InvitationState; expiresAt: Temporal.Instant },
  now: Temporal.Instant,
): InvitationStanding {
  return state === 'open' && Temporal.Instant.compare(now, expiresAt) >= 0 ? 'expired' : state;
}
