export const reminderKinds = ['afterInvitation', 'beforeDeadline'] as const;
/** What the system reminds of by itself: a week after the invitation, and shortly before the deadline. */
export type ReminderKind = (typeof reminderKinds)[number];

export const afterInvitation = Temporal.Duration.from({ hours: 7 * 24 });
export const beforeDeadline = Temporal.Duration.from({ hours: 3 * 24 });
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
 * The reminder that is due at `now`, or none. One that was missed is sent late; close to the deadline the earlier one is left out, and so is
 * the later one for whoever was invited only then.
 * @param sent what was sent of this invitation
 */
export function dueReminder(
  partner: Waiting,
  sent: readonly ReminderKind[],
  deadline: Temporal.Instant,
  now: Temporal.Instant,
): ReminderKind | undefined {
  const over = isBefore(deadline, now) || !isBefore(now, partner.expiresAt);
  if (over || isBefore(now, remindableFrom(partner))) return undefined;
  const close = deadline.subtract(beforeDeadline);
  const late = !isBefore(now, close);
  const reached = late
    ? isBefore(partner.invitedAt, close)
    : !isBefore(now, partner.invitedAt.add(afterInvitation));
  const kind = late ? 'beforeDeadline' : 'afterInvitation';
  return reached && !sent.includes(kind) ? kind : undefined;
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;
