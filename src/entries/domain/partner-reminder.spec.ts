import { describe, expect, it } from '@jest/globals';
import { deadlineReminders, mayBeReminded, type ReminderKind, type Waiting } from './partner-reminder.js';

const zone = 'Europe/Berlin';
const deadline = Temporal.Instant.from('2026-06-12T21:59:59.999Z');
const at = (day: string) => Temporal.Instant.from(`2026-${day}T12:00:00Z`);
const waiting = (invited: string, reminded?: string): Waiting => ({
  invitedAt: at(invited),
  expiresAt: at(invited).add({ hours: 60 * 24 }),
  remindedAt: reminded ? at(reminded) : null,
});

describe('a partner that has not answered is reminded', () => {
  it.each<[string, Waiting, ReminderKind[], string, ReminderKind[]]>([
    ['not within a week of the invitation', waiting('05-01'), [], '05-07', ['beforeDeadline']],
    ['a week after the invitation', waiting('05-01'), ['beforeDeadline'], '05-08', ['afterInvitation']],
    ['late where that was missed', waiting('05-01'), ['beforeDeadline'], '06-01', ['afterInvitation']],
    ['of that once', waiting('05-01'), ['afterInvitation', 'beforeDeadline'], '05-20', []],
    ['three days before the deadline of it only', waiting('05-01'), [], '06-10', ['beforeDeadline']],
    ['of the deadline once', waiting('05-01'), ['beforeDeadline'], '06-11', []],
    ['not where it was invited in these days', waiting('06-10'), [], '06-12', []],
    ['not within a day of another reminder', waiting('05-01', '06-10'), [], '06-10', []],
    ['a day after another reminder', waiting('05-01', '06-10'), [], '06-11', ['beforeDeadline']],
    ['not after the deadline', waiting('05-01'), [], '06-13', []],
    ['not when the link has expired', waiting('03-01'), [], '05-08', []],
  ])('%s', (_, partner, sent, now, expected) => {
    const may = (['afterInvitation', 'beforeDeadline'] as const).filter((kind) =>
      mayBeReminded(kind, partner, sent, deadline, at(now), zone),
    );
    expect(may).toEqual(expected);
  });

  it('three days before the deadline, and before each later end that an entry has of its own', () => {
    const later = at('06-20');
    expect(deadlineReminders(deadline, [later], zone, String)).toEqual([
      { occurrence: '', at: Temporal.Instant.from('2026-06-09T21:59:59.999Z'), senseUntil: deadline },
      {
        occurrence: later.toString(),
        label: `Frist verlängert bis ${String(later)}`,
        at: at('06-17'),
        senseUntil: later,
      },
    ]);
    expect(deadlineReminders(undefined, [later], zone, String)).toEqual([]);
  });

  it.each([
    ['2026-10-26T23:59', '2026-10-23T23:59'],
    ['2026-03-30T23:59', '2026-03-27T23:59'],
  ])('at the same time of day over a change of summer time: before %s at %s', (end, expected) => {
    const until = Temporal.PlainDateTime.from(end).toZonedDateTime(zone).toInstant();
    const [reminder] = deadlineReminders(until, [], zone, String);
    const local = reminder!.at.toZonedDateTimeISO(zone).toPlainDateTime();
    expect(local.toString({ smallestUnit: 'minute' })).toBe(expected);
    const partner = { invitedAt: until.subtract({ hours: 480 }), expiresAt: until, remindedAt: null };
    const may = (kind: ReminderKind, now: Temporal.Instant) =>
      mayBeReminded(kind, partner, [], until, now, zone);
    const justBefore = reminder!.at.subtract({ milliseconds: 1 });
    expect([may('afterInvitation', justBefore), may('afterInvitation', reminder!.at)]).toEqual([true, false]);
    expect(may('beforeDeadline', reminder!.at)).toBe(true);
  });
});
