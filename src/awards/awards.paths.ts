import { entryPaths } from '../entries/entries.paths.js';

export const awardPaths = {
  overview: '/organisation/auszeichnungen',
  prize: '/organisation/auszeichnungen/preis/:id',
  takeBack: '/organisation/auszeichnungen/preis/:id/zuruecknehmen',
  drop: '/organisation/auszeichnungen/preis/:id/streichen',
  laudation: '/organisation/auszeichnungen/laudatio/:id',
  invent: '/organisation/auszeichnungen/:year/neuer-preis',
  letters: '/organisation/auszeichnungen/:year/schreiben',
  letterPreview: '/organisation/auszeichnungen/:year/schreiben/:entryId',
  letterPlan: '/organisation/auszeichnungen/:year/freigabe',
  callBackLetters: '/organisation/auszeichnungen/:year/freigabe/zuruecknehmen',
  publication: '/organisation/auszeichnungen/:year/veroeffentlichung',
  callBack: '/organisation/auszeichnungen/:year/veroeffentlichung/zuruecknehmen',
  result: entryPaths.result,
  resultLetter: `${entryPaths.result}/schreiben`,
  laureates: '/preistraeger',
  /** The page of a year, and with `.json` behind the year its open data. */
  laureatesOfYear: '/preistraeger/:year',
} as const;

const at = (path: string, values: Record<string, string | number>): string =>
  Object.entries(values).reduce((url, [name, value]) => url.replace(`:${name}`, String(value)), path);

export const awardsUrl = (year: number): string => `${awardPaths.overview}?runde=${year}`;
export const prizeUrl = (id: string): string => at(awardPaths.prize, { id });
export const takeBackUrl = (id: string): string => at(awardPaths.takeBack, { id });
export const dropPrizeUrl = (id: string): string => at(awardPaths.drop, { id });
export const laudationUrl = (id: string): string => at(awardPaths.laudation, { id });
export const inventPrizeUrl = (year: number): string => at(awardPaths.invent, { year });
export const lettersUrl = (year: number): string => at(awardPaths.letters, { year });
export const letterPlanUrl = (year: number): string => at(awardPaths.letterPlan, { year });
export const callBackLettersUrl = (year: number): string => at(awardPaths.callBackLetters, { year });
export const letterPreviewUrl = (year: number, entryId: string): string =>
  at(awardPaths.letterPreview, { year, entryId });
export const publicationUrl = (year: number): string => at(awardPaths.publication, { year });
export const callBackUrl = (year: number): string => at(awardPaths.callBack, { year });
export const resultUrl = (entryId: string): string => at(awardPaths.result, { id: entryId });
export const resultLetterUrl = (entryId: string): string => at(awardPaths.resultLetter, { id: entryId });
export const laureatesUrl = (year: number): string => at(awardPaths.laureatesOfYear, { year });
export const openDataUrl = (year: number): string => `${laureatesUrl(year)}.json`;
