import { describe, expect, it } from '@jest/globals';
import { dueReminder, type ReminderKind, type Waiting } from './partner-reminder.js';

const deadline = Temporal.Instant.from('2026-06-12T21:59:59.999Z');
const at = (day: string) => Temporal.Instant.from(`2026-${day}T12:00:00Z`);
const waiting = (invited: string, reminded?: string): Waiting => ({
  invitedAt: at(invited),
  expiresAt: at(invited).add({ hours: 60 * 24 }),
  remindedAt: reminded ? at(reminded) : null,
});

describe('a partner that has not answered is reminded', () => {
  it.each<[string, Waiting, ReminderKind[], string, ReminderKind | undefined]>([
    ['not within a week of the invitation', waiting('05-01'), [], '05-07', undefined],
    ['a week after the invitation', waiting('05-01'), [], '05-08', 'afterInvitation'],
    ['late where that was missed', waiting('05-01'), [], '06-01', 'afterInvitation'],
    ['of that once', waiting('05-01'), ['afterInvitation'], '05-20', undefined],
    ['three days before the deadline', waiting('05-01'), ['afterInvitation'], '06-10', 'beforeDeadline'],
    ['then only of the deadline', waiting('05-01'), [], '06-10', 'beforeDeadline'],
    ['of that once', waiting('05-01'), ['beforeDeadline'], '06-11', undefined],
    ['not where it was invited in these days', waiting('06-10'), [], '06-12', undefined],
    ['not within a day of another reminder', waiting('05-01', '06-10'), [], '06-10', undefined],
    ['a day after another reminder', waiting('05-01', '06-10'), [], '06-11', 'beforeDeadline'],
    ['not after the deadline', waiting('05-01'), [], '06-13', undefined],
    ['not when the link has expired', waiting('03-01'), [], '05-08', undefined],
  ])('%s', (_, partner, sent, now, expected) => {
    expect(dueReminder(partner, sent, deadline, at(now))).toBe(expected);
  });
});
