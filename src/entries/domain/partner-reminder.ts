import type { Occurrence } from '../../cycles/domain/scheduled-action.js';

export const reminderKinds = ['afterInvitation', 'beforeDeadline'] as const;
/** What the system reminds of by itself: a week after the invitation, and by the cycle's schedule shortly before the deadline. */
export type ReminderKind = (typeof reminderKinds)[number];

export const afterInvitation = Temporal.Duration.from({ hours: 7 * 24 });
/** Days of the calendar, as in the reminders of drafts: at the same time of day over a change of summer time. */
export const beforeDeadline = Temporal.Duration.from({ days: 3 });

/**
 * When the partners that have not answered are reminded of the deadline: of the cycle's, and of each later end that entries have of their
 * own. It makes sense until the end.
 * @param say how a label names an end of its own
 */
export function deadlineReminders(
  deadline: Temporal.Instant | undefined,
  ownEnds: readonly Temporal.Instant[],
  zone: string,
  say: (until: Temporal.Instant) => string,
): Occurrence[] {
  if (!deadline) return [];
  const to = (end: Temporal.Instant) => ({ at: reminded(end, zone), senseUntil: end });
  return [
    { occurrence: '', ...to(deadline) },
    ...ownEnds.map((end) => ({
      occurrence: end.toString(),
      label: `Frist verlängert bis ${say(end)}`,
      ...to(end),
    })),
  ];
}
/** Nobody gets two mails about the same question within this time, whoever asks for them. */
export const betweenMails = Temporal.Duration.from({ hours: 24 });

/** What is known of a partner that has not answered. */
export interface Waiting {
  readonly invitedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  /** The last reminder, by whomever. */
  readonly remindedAt: Temporal.Instant | null;
}

/** From when on the partner may be reminded again. */
export function remindableFrom({ invitedAt, remindedAt }: Waiting): Temporal.Instant {
  return (remindedAt && isBefore(invitedAt, remindedAt) ? remindedAt : invitedAt).add(betweenMails);
}

/**
 * Whether a partner may get a reminder of a kind at `now`. Of the invitation a week after it, late where that was missed, and not close to
 * the deadline, where the other one comes; of the deadline not where it was invited only then.
 * @param sent what was sent of this invitation
 */
export function mayBeReminded(
  kind: ReminderKind,
  partner: Waiting,
  sent: readonly ReminderKind[],
  deadline: Temporal.Instant,
  now: Temporal.Instant,
  zone: string,
): boolean {
  const over = isBefore(deadline, now) || !isBefore(now, partner.expiresAt);
  if (over || sent.includes(kind) || isBefore(now, remindableFrom(partner))) return false;
  const close = reminded(deadline, zone);
  if (kind === 'beforeDeadline') return isBefore(partner.invitedAt, close);
  return isBefore(now, close) && !isBefore(now, partner.invitedAt.add(afterInvitation));
}

const reminded = (end: Temporal.Instant, zone: string): Temporal.Instant =>
  end.toZonedDateTimeISO(zone).subtract(beforeDeadline).toInstant();

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;
