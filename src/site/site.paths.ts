export const sitePaths = {
  start: '/',
  participation: '/teilnahme',
  questions: '/haeufige-fragen',
  imprint: '/impressum',
  privacy: '/datenschutz',
  accessibility: '/barrierefreiheit',
  plainLanguage: '/leichte-sprache',
  figures: '/organisation/auswertung',
  audit: '/organisation/protokoll',
  auditCheck: '/organisation/protokoll/pruefung',
} as const;

export const figuresUrl = (year: number): string => `${sitePaths.figures}?runde=${year}`;
