import { endOfMinute } from '../../cycles/domain/deadline.js';
import type { AudienceVote } from '../../cycles/domain/audience-vote.js';
import { type MilestoneKind } from '../../cycles/domain/milestones.js';

const zone = 'Europe/Berlin';
type AllMilestones = Readonly<Record<MilestoneKind, Temporal.Instant>>;

/** A ceremony that had to wait, with the announcement of its results. */
export const movedCeremony = {
  days: 7,
  reason:
    'Die Gastgeberstadt hat die Halle für den ersten Termin zurückgezogen; der neue ist mit ihr und dem Ministerium abgestimmt.',
  publicReason: 'Die Halle ist wegen eines Wasserschadens eine Woche länger geschlossen.',
} as const;

/** Public dates of 2024 where they are known (call, deadline, ceremony); what lies between follows the usual rhythm. */
export const milestones2024: AllMilestones = {
  callOpens: at('2024-04-26T09:00'),
  deadline: endOf('2024-06-14T23:59'),
  screeningEnds: endOf('2024-06-27T23:59'),
  juryOpens: at('2024-06-28T09:00'),
  juryCloses: endOf('2024-07-14T23:59'),
  deliberation: at('2024-07-17T10:00'),
  publication: at('2024-10-09T18:00'),
  ceremony: at('2024-10-09T17:00'),
  exchangeOpens: at('2024-10-16T09:00'),
  exchangeCloses: endOf('2026-10-14T23:59'),
};

/** The audience votes online from the meeting of the jury until shortly before the ceremony. */
export function voteBefore({ deliberation, publication }: AllMilestones): AudienceVote {
  const day = (at: Temporal.Instant, days: number) =>
    at.toZonedDateTimeISO(zone).toPlainDate().add({ days }).toString();
  return {
    mode: 'online',
    from: at(`${day(deliberation, 5)}T09:00`),
    until: endOf(`${day(publication, -14)}T23:59`),
    where: { de: 'https://abstimmung.example.org' },
    question: {
      de: 'Was soll das Publikum über Ihr gemeinsames Engagement wissen? Antworten Sie in höchstens fünf Sätzen.',
      en: 'What should the audience know about your joint commitment? Please answer in five sentences at most.',
    },
  };
}

/** The dates as they stood before the ceremony was moved. */
export function beforeTheMove({ publication, ceremony, ...others }: AllMilestones): AllMilestones {
  const earlier = (instant: Temporal.Instant) =>
    instant.toZonedDateTimeISO(zone).subtract({ days: movedCeremony.days }).toInstant();
  return { ...others, publication: earlier(publication), ceremony: earlier(ceremony) };
}

/**
 * Dates of the cycle 2026 around the day on which the demonstration is built: the deadline on a Friday five weeks ago, the jury at work.
 */
export function milestonesAround(today: Temporal.PlainDate): AllMilestones {
  const deadline = fridayUpTo(today.subtract({ days: 35 }));
  const day = (days: number, time: string) => `${deadline.add({ days }).toString()}T${time}`;
  return {
    callOpens: at(day(-91, '09:00')),
    deadline: endOf(day(0, '23:59')),
    screeningEnds: endOf(day(13, '23:59')),
    juryOpens: at(day(17, '09:00')),
    juryCloses: endOf(day(47, '23:59')),
    deliberation: at(day(54, '10:00')),
    publication: at(day(103, '18:00')),
    ceremony: at(day(103, '17:00')),
    exchangeOpens: at(day(110, '09:00')),
    exchangeCloses: endOf(day(110 + 728, '23:59')),
  };
}

function fridayUpTo(day: Temporal.PlainDate): Temporal.PlainDate {
  const friday = 5;
  return day.subtract({ days: (day.dayOfWeek - friday + 7) % 7 });
}

function at(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
}

function endOf(local: string): Temporal.Instant {
  return endOfMinute(Temporal.PlainDateTime.from(local), zone);
}
