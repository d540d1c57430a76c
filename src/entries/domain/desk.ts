import { problem, type Problem } from '../../cycles/domain/problem.js';

export const longestTag = 60;
export const longestNote = 5000;
export const longestFilterName = 80;

/** Text keys of what the desk refuses. */
export const deskErrors = {
  tagMissing: 'desk.errors.tagMissing',
  tagTooLong: 'desk.errors.tagTooLong',
  noteMissing: 'desk.errors.noteMissing',
  noteTooLong: 'desk.errors.noteTooLong',
  filterNameMissing: 'desk.errors.filterNameMissing',
  filterNameTooLong: 'desk.errors.filterNameTooLong',
  cycleHasEntries: 'desk.errors.cycleHasEntries',
  cycleHasCodes: 'desk.errors.cycleHasCodes',
  nothingSelected: 'desk.errors.nothingSelected',
} as const;

/** One line without doubled spaces. */
export const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** What two spellings of one tag have in common. */
export const tagKey = (name: string): string => name.normalize('NFC').toLocaleLowerCase('de');

export const tagProblem = (name: string): Problem | undefined =>
  lengthProblem(name, 'tag', longestTag, deskErrors.tagMissing, deskErrors.tagTooLong);

export const noteProblem = (text: string): Problem | undefined =>
  lengthProblem(text.trim(), 'text', longestNote, deskErrors.noteMissing, deskErrors.noteTooLong);

export const filterNameProblem = (name: string): Problem | undefined =>
  lengthProblem(name, 'name', longestFilterName, deskErrors.filterNameMissing, deskErrors.filterNameTooLong);

function lengthProblem(text: string, field: string, most: number, missing: string, tooLong: string) {
  if (text === '') return problem(missing, {}, field);
  const length = [...text].length;
  return length > most ? problem(tooLong, { length, most }, field) : undefined;
}
