import { leastCommonMultiple, roundRatio, roundRoot } from './exact.js';
import { inOrder, type RoundInputs, type RoundSheet } from './round-inputs.js';
import { exactScore, type Fraction } from './score.js';

/** Names the rule below; a change of it is a new version, and closed rounds keep theirs. */
export const rankingVersion = 'kbw-ranking/1';

/** Figures in points of the scale, six decimals. */
export interface RankedEntry {
  readonly entryId: string;
  /** From 1; equal means share a rank and the next one is skipped (1, 2, 2, 4). Null without any score. */
  readonly rank: number | null;
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
export interface ClassRanking {
  readonly sizeClass: string | null;
  readonly entries: readonly RankedEntry[];
}
export interface Ranking {
  readonly version: string;
  readonly classes: readonly ClassRanking[];
  readonly overall: readonly RankedEntry[];
}

type Figures = Omit<RankedEntry, 'rank'>;
const noFigures = { mean: null, median: null, spread: null, lowest: null, highest: null } as const;

/**
 * The ranking of a round by size class (in the order given, entries without a class last) and overall. An entry's mean is the mean of
 * its sheets' scores, every juror counting the same. All arithmetic is on fractions of integers; only the figures of the result are
 * rounded, to six decimals and halves away from zero. Entries are ranked by the rounded mean: what is shown as equal is equal. Within a rank
 * and without a score they stand by id. The result depends on nothing but the inputs, to the bit.
 */
export function computeRanking(inputs: RoundInputs): Ranking {
  const figures = entryFigures(inputs);
  const classOf = new Map(inputs.entries.map((e) => [e.entryId, e.sizeClass]));
  const classes = [...inputs.sizeClasses, null]
    .map((sizeClass) => ({
      sizeClass,
      entries: ranked(figures.filter((f) => classOf.get(f.entryId) === sizeClass)),
    }))
    .filter(({ sizeClass, entries }) => sizeClass !== null || entries.length > 0);
  return { version: rankingVersion, classes, overall: ranked(figures) };
}

function entryFigures({ rubric, entries, sheets }: RoundInputs): Figures[] {
  const byEntry = Map.groupBy(sheets, (sheet: RoundSheet) => sheet.entryId);
  const scored = entries.map(({ entryId }) => {
    const own = byEntry.get(entryId) ?? [];
    const scores = own.map((sheet) => exactScore(rubric, sheet.scores)).filter((score) => score !== null);
    return { entryId, abstained: own.length - scores.length, scores };
  });
  const denominators = new Set(scored.flatMap(({ scores }) => scores.map((score) => score.den)));
  const common = leastCommonMultiple([...denominators]);
  return scored.map(({ entryId, abstained, scores }) => ({
    entryId,
    abstained,
    ...describe(scores, common),
  }));
}

/** The figures of scores brought to one denominator, so that all sums are of integers. */
function describe(scores: readonly Fraction[], common: bigint): Omit<Figures, 'entryId' | 'abstained'> {
  const x = scores
    .map(({ num, den }) => num * (common / den))
    .toSorted((a, b) => (a < b ? -1 : Number(a > b)));
  const n = x.length;
  if (n === 0) return { n, ...noFigures };
  const count = BigInt(n);
  const sum = x.reduce((total, one) => total + one, 0n);
  const squares = x.reduce((total, one) => total + one * one, 0n);
  const middle = x[(n - 1) >> 1]! + x[n >> 1]!;
  return {
    n,
    mean: roundRatio(sum, count * common),
    median: roundRatio(middle, 2n * common),
    // Σ(x − x̄)²/(n − 1) = (n·Σx² − (Σx)²) / (n·(n − 1))
    spread: n < 2 ? null : roundRoot(count * squares - sum * sum, count * (count - 1n) * common * common),
    lowest: roundRatio(x[0]!, common),
    highest: roundRatio(x[n - 1]!, common),
  };
}

function ranked(figures: readonly Figures[]): RankedEntry[] {
  const byId = inOrder(figures, (f) => [f.entryId]);
  const sorted = byId.toSorted((a, b) => (b.mean ?? -Infinity) - (a.mean ?? -Infinity) || 0);
  const means = sorted.map((f) => f.mean);
  return sorted.map(({ entryId, ...rest }) => ({
    entryId,
    rank: rest.mean === null ? null : means.indexOf(rest.mean) + 1,
    ...rest,
  }));
}
