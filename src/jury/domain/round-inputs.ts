import { type Criterion, type Rubric } from '../../cycles/domain/rubric.js';
import type { AggregationRule } from './aggregation.js';
import { sheetProblems, type Scores } from './score.js';

/** An entry of a round; `sizeClass` null in a cycle without classes or where the population is not known. */
export interface RoundEntry {
  readonly entryId: string;
  readonly sizeClass: string | null;
}
/** A submitted sheet. */
export interface RoundSheet {
  readonly entryId: string;
  readonly jurorId: string;
  readonly scores: Scores;
}
/** Everything that a ranking is computed from; plain JSON, to be hashed and frozen with it. */
export interface RoundInputs {
  /** Absent in rounds frozen before there was a choice: the mean. */
  readonly aggregation?: AggregationRule;
  readonly rubric: readonly Pick<Criterion, 'key' | 'weight' | 'min' | 'max' | 'step'>[];
  /** Keys of the classes in their order. */
  readonly sizeClasses: readonly string[];
  readonly entries: readonly RoundEntry[];
  readonly sheets: readonly RoundSheet[];
}

/**
 * The inputs of a round in one order (entries by id, sheets by entry and juror) and without what does not count, so that the same round
 * has the same hash however its rows came. Throws RangeError for what a round cannot hold: an entry or a sheet twice, a sheet of an
 * entry or with a score that is not of this round, a class that is unknown.
 */
export function roundInputs(
  rubric: Rubric,
  sizeClasses: readonly string[],
  entries: readonly RoundEntry[],
  sheets: readonly RoundSheet[],
  aggregation?: AggregationRule,
): RoundInputs {
  const known = new Set(entries.map((e) => e.entryId));
  if (known.size !== entries.length) throw new RangeError('an entry twice');
  if (new Set(sheets.map(sheetKey)).size !== sheets.length) throw new RangeError('a sheet twice');
  const stranger = entries.find((e) => e.sizeClass !== null && !sizeClasses.includes(e.sizeClass));
  if (stranger) throw new RangeError(`unknown class of entry ${stranger.entryId}`);
  const wrong = sheets.find((s) => !known.has(s.entryId) || sheetProblems(rubric, s.scores).length > 0);
  if (wrong) throw new RangeError(`sheet of ${wrong.jurorId} on ${wrong.entryId}`);
  return {
    ...(aggregation && { aggregation }),
    rubric: rubric.map(({ key, weight, min, max, step }) => ({ key, weight, min, max, step })),
    sizeClasses: [...sizeClasses],
    entries: inOrder(entries, (e) => [e.entryId]).map(({ entryId, sizeClass }) => ({ entryId, sizeClass })),
    sheets: inOrder(sheets, (s) => [s.entryId, s.jurorId]).map(({ entryId, jurorId, scores }) => ({
      entryId,
      jurorId,
      scores: Object.fromEntries(rubric.map(({ key }) => [key, scores[key] ?? null])),
    })),
  };
}

/** Sorted by strings in code-unit order, not by the language of the machine. */
export function inOrder<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): T[] {
  return items.toSorted((a, b) => {
    const [left, right] = [keysOf(a), keysOf(b)];
    const at = left.findIndex((key, i) => key !== right[i]);
    if (at < 0) return 0;
    return left[at]! < right[at]! ? -1 : 1;
  });
}

function sheetKey({ entryId, jurorId }: RoundSheet): string {
  return JSON.stringify([entryId, jurorId]);
}
