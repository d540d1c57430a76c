export const calendarPaths = {
  /** Everyone's: how to subscribe, all public dates, the deadline of one cycle. */
  page: '/termine',
  feed: '/termine.ics',
  deadline: '/termine/:year/bewerbungsschluss.ics',
  /** The organisation's: whoever holds the personal address reads the whole plan. */
  organisation: '/organisation/kalender',
  organisationFeed: '/kalender/:token/organisation.ics',
} as const;

export const deadlineFileUrl = (year: number): string =>
  calendarPaths.deadline.replace(':year', String(year));
