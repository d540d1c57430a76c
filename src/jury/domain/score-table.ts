import { thousandths } from '../../cycles/domain/rubric.js';
import { inOrder, type RoundInputs } from './round-inputs.js';

/**
 * The scored sheets of a round as rows of numbers: entry after entry, within an entry juror after juror, both in the order of their ids.
 * A sheet that abstained from every criterion is none.
 */
export interface ScoreTable {
  readonly entryIds: readonly string[];
  /** Jurors with at least one scored sheet. */
  readonly jurorIds: readonly string[];
  /** Sheets of entry `i` are `start[i]` to `start[i + 1] - 1`. */
  readonly start: Int32Array;
  /** Of a sheet: the place of its juror. */
  readonly juror: Int32Array;
  /** Of a sheet: its values in thousandths of a point, criterion after criterion; NaN for an abstention. */
  readonly values: Float64Array;
  /** Of a criterion, in thousandths. */
  readonly weights: readonly number[];
  /** Of an entry: submitted sheets without any score. */
  readonly abstained: readonly number[];
}

export function scoreTable({ rubric, entries, sheets }: RoundInputs): ScoreTable {
  const entryIds = inOrder(entries, (e) => [e.entryId]).map((e) => e.entryId);
  const scored = sheets.filter(({ scores }) => rubric.some(({ key }) => typeof scores[key] === 'number'));
  const jurorIds = [...new Set(scored.map((s) => s.jurorId))].toSorted();
  const entryAt = places(entryIds);
  const jurorAt = places(jurorIds);
  const sorted = scored
    .map((sheet) => ({
      at: entryAt.get(sheet.entryId)! * jurorIds.length + jurorAt.get(sheet.jurorId)!,
      sheet,
    }))
    .toSorted((a, b) => a.at - b.at);
  const start = new Int32Array(entryIds.length + 1);
  const juror = new Int32Array(sorted.length);
  const values = new Float64Array(sorted.length * rubric.length);
  sorted.forEach(({ at, sheet }, s) => {
    juror[s] = at % jurorIds.length;
    start[Math.floor(at / jurorIds.length) + 1]! += 1;
    rubric.forEach(({ key }, k) => {
      const value = sheet.scores[key];
      values[s * rubric.length + k] = typeof value === 'number' ? thousandths(value) : Number.NaN;
    });
  });
  for (let i = 1; i < start.length; i += 1) start[i]! += start[i - 1]!;
  const abstained = entryIds.map(() => 0);
  for (const { entryId } of sheets) abstained[entryAt.get(entryId)!]! += 1;
  return {
    entryIds,
    jurorIds,
    start,
    juror,
    values,
    weights: rubric.map(({ weight }) => thousandths(weight)),
    abstained: abstained.map((submitted, i) => submitted - (start[i + 1]! - start[i]!)),
  };
}

/**
 * The score of every sheet in points, Σ(w·x)/Σ(w) over its answered criteria, with these weights instead of the rubric's. The sums are
 * of integers where the weights are; one division rounds.
 */
export function scoresBy(table: ScoreTable, weights: readonly number[] = table.weights): Float64Array {
  const { values } = table;
  const k = weights.length;
  const scores = new Float64Array(table.juror.length);
  for (let s = 0; s < scores.length; s += 1) {
    let sum = 0;
    let weight = 0;
    for (let c = 0; c < k; c += 1) {
      const value = values[s * k + c]!;
      if (Number.isNaN(value)) continue;
      sum += weights[c]! * value;
      weight += weights[c]!;
    }
    scores[s] = sum / (weight * 1000);
  }
  return scores;
}

const places = (ids: readonly string[]): Map<string, number> => new Map(ids.map((id, i) => [id, i]));
