export const juryPaths = {
  invitation: '/jury/einladung/:token',
  list: '/jury',
  declare: '/jury/befangenheit/:id',
  sheet: '/jury/bewertung/:id',
  next: '/jury/bewertung/:id/naechste',
  attachment: '/jury/bewertung/:id/anlagen/:sha256',
  calendar: '/jury/kalender',
  calendarFeed: '/kalender/:token/jury.ics',
  organisation: '/organisation',
  rounds: '/organisation/bewertung',
  jurors: '/organisation/bewertung/jury/:cycleId',
  proposals: '/organisation/bewertung/jury/:cycleId/vorschlaege',
  juror: '/organisation/bewertung/jurymitglied/:id',
  jurorChair: '/organisation/bewertung/jurymitglied/:id/vorsitz',
  jurorRemoval: '/organisation/bewertung/jurymitglied/:id/entfernen',
  jurorConflicts: '/organisation/bewertung/jurymitglied/:id/befangenheiten',
  liftConflict: '/organisation/bewertung/befangenheit/:id/aufheben',
  plan: '/organisation/bewertung/planen/:cycleId',
  round: '/organisation/bewertung/:id',
  times: '/organisation/bewertung/:id/zeiten',
  opening: '/organisation/bewertung/:id/oeffnen',
  completion: '/organisation/bewertung/:id/ergaenzen',
  closing: '/organisation/bewertung/:id/schliessen',
  ranking: '/organisation/bewertung/:id/rangliste',
  rankingCsv: '/organisation/bewertung/:id/rangliste.csv',
  verification: '/organisation/bewertung/:id/pruefung',
} as const;

const withId =
  (path: string) =>
  (id: string): string =>
    path.replace(/:(id|cycleId|token)/, id);

export const juryUrls = {
  invitation: withId(juryPaths.invitation),
  declare: withId(juryPaths.declare),
  sheet: withId(juryPaths.sheet),
  next: withId(juryPaths.next),
  attachment: (assignmentId: string, sha256: string): string =>
    juryPaths.attachment.replace(':id', assignmentId).replace(':sha256', sha256),
  jurors: withId(juryPaths.jurors),
  proposals: withId(juryPaths.proposals),
  juror: withId(juryPaths.juror),
  jurorChair: withId(juryPaths.jurorChair),
  jurorRemoval: withId(juryPaths.jurorRemoval),
  jurorConflicts: withId(juryPaths.jurorConflicts),
  liftConflict: withId(juryPaths.liftConflict),
  plan: withId(juryPaths.plan),
  round: withId(juryPaths.round),
  times: withId(juryPaths.times),
  opening: withId(juryPaths.opening),
  completion: withId(juryPaths.completion),
  closing: withId(juryPaths.closing),
  ranking: withId(juryPaths.ranking),
  rankingCsv: withId(juryPaths.rankingCsv),
  verification: withId(juryPaths.verification),
};
