export const sitePaths = {
  start: '/',
  participation: '/teilnahme',
  questions: '/haeufige-fragen',
  imprint: '/impressum',
  privacy: '/datenschutz',
  accessibility: '/barrierefreiheit',
  plainLanguage: '/leichte-sprache',
  audit: '/organisation/protokoll',
  auditCheck: '/organisation/protokoll/pruefung',
} as const;
