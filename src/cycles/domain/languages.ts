import { cycleErrors } from './errors.js';
import { problem, type Problem } from './problem.js';

export const cycleLanguages = ['de', 'en'] as const;
export type CycleLanguage = (typeof cycleLanguages)[number];
/** Languages in which applicants and partners may use a cycle; German always. */
export type Languages = readonly CycleLanguage[];

export const allLanguages: Languages = cycleLanguages;

/** German is the language of the call and of every text of an organiser: it cannot be left out. */
export function checkLanguages(languages: Languages): Problem[] {
  const known = languages.every((each) => cycleLanguages.includes(each));
  const once = new Set(languages).size === languages.length;
  return known && once && languages.includes('de')
    ? []
    : [problem(cycleErrors.languagesInvalid, undefined, 'languages')];
}

/** The language in which a person who asked for `wanted` sees a cycle. */
export const languageFor = (languages: Languages, wanted: CycleLanguage): CycleLanguage =>
  languages.includes(wanted) ? wanted : 'de';
