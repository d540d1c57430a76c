import { type AggregationRule, leastToTrim } from './aggregation.js';

/**
 * One figure of an entry for every column of `counts`: what its sheets give where juror j counts `counts[j * columns + column]` times.
 * NaN where none of its jurors counts.
 */
export type Aggregate = (entry: EntrySheets, counts: Float64Array, columns: number) => Float64Array;

export interface EntrySheets {
  readonly scores: Float64Array;
  readonly jurors: Int32Array;
}

export const aggregateBy = (rule: AggregationRule): Aggregate => (rule === 'mean' ? meanOf(0) : sorted(rule));

/** Their mean, towards nothing as if `shrinkage` further sheets had said nothing. */
export function meanOf(shrinkage: number): Aggregate {
  const timesOf = remembered(times);
  return ({ scores, jurors }, counts, columns) => {
    const sums = new Float64Array(columns);
    for (let s = 0; s < scores.length; s += 1) {
      const score = scores[s]!;
      const row = jurors[s]! * columns;
      for (let c = 0; c < columns; c += 1) sums[c]! += counts[row + c]! * score;
    }
    const totals = timesOf(jurors, counts, columns);
    for (let c = 0; c < columns; c += 1) {
      sums[c] = totals[c] === 0 ? Number.NaN : sums[c]! / (totals[c]! + shrinkage);
    }
    return sums;
  };
}

/** How many sheets count in each column. */
function times(jurors: Int32Array, counts: Float64Array, columns: number): Float64Array {
  const totals = new Float64Array(columns);
  for (const juror of jurors) {
    for (let c = 0; c < columns; c += 1) totals[c]! += counts[juror * columns + c]!;
  }
  return totals;
}

/** Where everybody scored everything, entry after entry has the same jurors. */
function remembered(count: typeof times): typeof times {
  let last: { jurors: Int32Array; counts: Float64Array; totals: Float64Array } | undefined;
  return (jurors, counts, columns) => {
    const same = last?.counts === counts && last.jurors.length === jurors.length;
    if (!same || !last!.jurors.every((juror, at) => juror === jurors[at]))
      last = { jurors, counts, totals: count(jurors, counts, columns) };
    return last!.totals;
  };
}

/** What needs the scores in their order. */
const sorted =
  (rule: 'median' | 'trimmedMean'): Aggregate =>
  ({ scores, jurors }, counts, columns) => {
    const order = Array.from(scores.keys()).toSorted((a, b) => scores[a]! - scores[b]!);
    const ascending = Float64Array.from(order, (s) => scores[s]!);
    const times = new Float64Array(order.length);
    const figures = new Float64Array(columns);
    for (let c = 0; c < columns; c += 1) {
      order.forEach((s, at) => {
        times[at] = counts[jurors[s]! * columns + c]!;
      });
      figures[c] = rule === 'median' ? medianOf(ascending, times) : trimmedMeanOf(ascending, times);
    }
    return figures;
  };

function medianOf(ascending: Float64Array, times: Float64Array): number {
  const n = totalOf(times);
  return n === 0
    ? Number.NaN
    : (nth(ascending, times, Math.floor((n - 1) / 2)) + nth(ascending, times, Math.floor(n / 2))) / 2;
}

function trimmedMeanOf(ascending: Float64Array, times: Float64Array): number {
  const n = totalOf(times);
  if (n === 0) return Number.NaN;
  const sum = ascending.reduce((total, score, at) => total + times[at]! * score, 0);
  if (n < leastToTrim) return sum / n;
  return (sum - nth(ascending, times, 0) - nth(ascending, times, n - 1)) / (n - 2);
}

/** The score at a place from 0, each as often as it counts. */
function nth(ascending: Float64Array, times: Float64Array, place: number): number {
  let at = 0;
  for (let passed = times[0]!; passed <= place; passed += times[at]!) at += 1;
  return ascending[at]!;
}

function totalOf(times: Float64Array): number {
  return times.reduce((total, each) => total + each, 0);
}
