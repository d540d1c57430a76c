export const sitePaths = {
  start: '/',
  participation: '/teilnahme',
  questions: '/haeufige-fragen',
  imprint: '/impressum',
  privacy: '/datenschutz',
  accessibility: '/barrierefreiheit',
  plainLanguage: '/leichte-sprache',
} as const;
