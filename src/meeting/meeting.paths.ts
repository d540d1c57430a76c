export const meetingPaths = {
  list: '/organisation/sitzung',
  prepare: '/organisation/sitzung/vorbereiten/:id',
  meeting: '/organisation/sitzung/:id',
  opening: '/organisation/sitzung/:id/eroeffnen',
  closing: '/organisation/sitzung/:id/beenden',
  order: '/organisation/sitzung/:id/reihenfolge',
  attendance: '/organisation/sitzung/:id/anwesenheit',
  call: '/organisation/sitzung/:id/aufrufen',
  decision: '/organisation/sitzung/:id/beschluss',
  screen: '/organisation/sitzung/:id/leinwand',
  juror: '/jury/sitzung/:id',
  /** Says when a screen is old; nothing else. */
  changes: '/sitzung/:id/aenderungen',
} as const;

const withId =
  (path: string) =>
  (id: string): string =>
    path.replace(':id', id);

export const meetingUrls = {
  prepare: withId(meetingPaths.prepare),
  meeting: withId(meetingPaths.meeting),
  opening: withId(meetingPaths.opening),
  closing: withId(meetingPaths.closing),
  order: withId(meetingPaths.order),
  attendance: withId(meetingPaths.attendance),
  call: withId(meetingPaths.call),
  decision: withId(meetingPaths.decision),
  screen: withId(meetingPaths.screen),
  juror: withId(meetingPaths.juror),
  changes: withId(meetingPaths.changes),
};
