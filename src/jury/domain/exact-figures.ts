import { type AggregationRule, leastToTrim } from './aggregation.js';
import { leastCommonMultiple, roundRatio, roundRoot } from './exact.js';
import type { ScoreTable } from './score-table.js';

/** Figures of an entry in points of the scale, six decimals. */
export interface Figures {
  readonly entryId: string;
  /** What the rule of the round makes of its scores. */
  readonly figure: number | null;
  /** Sheets with a score. */
  readonly n: number;
  /** Submitted sheets that abstained from every criterion. */
  readonly abstained: number;
  readonly mean: number | null;
  readonly median: number | null;
  /** Sample standard deviation (n − 1); null with fewer than two scores. */
  readonly spread: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
}

const thousand = 1000n;
const noFigures = {
  figure: null,
  mean: null,
  median: null,
  spread: null,
  lowest: null,
  highest: null,
} as const;

/**
 * The figures of every entry. All arithmetic is on fractions of integers; only the figures of the result are rounded, to six decimals
 * and halves away from zero.
 */
export function exactFigures(table: ScoreTable, rule: AggregationRule): Figures[] {
  const { entryIds, start, abstained } = table;
  const { sums, weights } = fractionsOf(table);
  const common = leastCommonMultiple([...new Set(weights)].map(BigInt)) * thousand;
  return entryIds.map((entryId, i) => {
    const x = Array.from(
      sums.subarray(start[i], start[i + 1]),
      (sum, s) => BigInt(sum) * (common / (thousand * BigInt(weights[start[i]! + s]!))),
    );
    return { entryId, abstained: abstained[i]!, ...describe(x, common, rule) };
  });
}

/** Σ(w·x) and Σ(w) of every sheet, w and x in thousandths: whole numbers below 2^53. */
function fractionsOf({ values, weights }: ScoreTable): { sums: Float64Array; weights: Float64Array } {
  const k = weights.length;
  const sums = new Float64Array(values.length / k);
  const totals = new Float64Array(values.length / k);
  for (let s = 0; s < sums.length; s += 1) {
    for (let c = 0; c < k; c += 1) {
      const value = values[s * k + c]!;
      if (Number.isNaN(value)) continue;
      sums[s]! += weights[c]! * value;
      totals[s]! += weights[c]!;
    }
  }
  return { sums, weights: totals };
}

/** The figures of scores in `common`ths of a point. */
function describe(
  scores: readonly bigint[],
  common: bigint,
  rule: AggregationRule,
): Omit<Figures, 'entryId' | 'abstained'> {
  const x = scores.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
  const n = x.length;
  if (n === 0) return { n, ...noFigures };
  const count = BigInt(n);
  const sum = x.reduce((total, one) => total + one, 0n);
  const squares = x.reduce((total, one) => total + one * one, 0n);
  const middle = x[(n - 1) >> 1]! + x[n >> 1]!;
  const mean = roundRatio(sum, count * common);
  const median = roundRatio(middle, 2n * common);
  const trimmed = () => (n < leastToTrim ? mean : roundRatio(sum - x[0]! - x[n - 1]!, (count - 2n) * common));
  return {
    n,
    figure: rule === 'mean' ? mean : rule === 'median' ? median : trimmed(),
    mean,
    median,
    // Σ(x − x̄)²/(n − 1) = (n·Σx² − (Σx)²) / (n·(n − 1))
    spread: n < 2 ? null : roundRoot(count * squares - sum * sum, count * (count - 1n) * common * common),
    lowest: roundRatio(x[0]!, common),
    highest: roundRatio(x[n - 1]!, common),
  };
}
