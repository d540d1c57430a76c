import { endOfMinute } from '../deadline.js';
import { type MilestoneKind } from '../milestones.js';

/** [days from the deadline's day, time of day]; an end is the last minute that counts in full. */
const rhythm: Readonly<Record<MilestoneKind, readonly [number, string, 'end'?]>> = {
  callOpens: [-13 * 7, '09:00'],
  deadline: [0, '23:59', 'end'],
  screeningEnds: [13, '23:59', 'end'],
  juryOpens: [14, '09:00'],
  juryCloses: [31, '23:59', 'end'],
  deliberation: [33, '10:00'],
  publication: [33 + 8 * 7, '18:00'],
  ceremony: [33 + 8 * 7, '17:00'],
  exchangeOpens: [33 + 9 * 7, '09:00'],
  exchangeCloses: [33 + 9 * 7 + 2 * 364, '23:59', 'end'],
};

/**
 * All milestones of a cycle from its deadline's day, by the rhythm of the rounds 2014–2024: about 13 weeks of call, 4 to 6 weeks
 * from the deadline to the jury's meeting, 7 to 8 from there to the ceremony. From a Friday every date falls on a working day, with the
 * meeting and the ceremony on a Wednesday. Results are published at the end of the ceremony; the exchange lasts until the next round.
 */
export function usualMilestones(
  deadline: Temporal.PlainDate,
  zone = 'Europe/Berlin',
): Record<MilestoneKind, Temporal.Instant> {
  const at = (kind: MilestoneKind) => {
    const [days, time, end] = rhythm[kind];
    const local = deadline.add({ days }).toPlainDateTime(Temporal.PlainTime.from(time));
    return end ? endOfMinute(local, zone) : local.toZonedDateTime(zone).toInstant();
  };
  return {
    callOpens: at('callOpens'),
    deadline: at('deadline'),
    screeningEnds: at('screeningEnds'),
    juryOpens: at('juryOpens'),
    juryCloses: at('juryCloses'),
    deliberation: at('deliberation'),
    publication: at('publication'),
    ceremony: at('ceremony'),
    exchangeOpens: at('exchangeOpens'),
    exchangeCloses: at('exchangeCloses'),
  };
}
