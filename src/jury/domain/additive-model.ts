import { factorised, solved } from './linear-system.js';

/** Which juror scored which entry: the rows of a ScoreTable without their values. */
export interface Design {
  readonly jurors: number;
  readonly start: Int32Array;
  readonly juror: Int32Array;
}
/** Where scores differ from, in squared points. */
export interface VarianceComponents {
  readonly entries: number;
  readonly jurors: number;
  readonly residual: number;
}
export interface AdditiveModel {
  readonly variances: VarianceComponents;
  /** λ = σ²(residual) / σ²(entries): as many sheets does the average of the round weigh against those of an entry. */
  readonly shrinkage: number;
  /** Groups of jurors and entries that no sheet joins; 1 is what a comparison needs. */
  readonly components: number;
  /** What each juror gives an average entry, in points. */
  jurorLevels(scores: Float64Array): Float64Array;
}

/** With fewer degrees of freedom the residual variance is a guess. */
export const leastFreedom = 5;
const nothing = 1e-12;
const leastShrinkage = 1e-6;

/**
 * score(i, j) = entry(i) + juror(j) + residual, entries drawn from a normal distribution around nothing (shrunk towards it), jurors as
 * they are (not shrunk): so a juror who gives everybody a point more changes nothing at all.
 *
 * Variances by Henderson's method III (Henderson 1953, Biometrics 9:226; Searle, Casella and McCulloch 1992, Variance Components, ch. 5.5),
 * each effect adjusted for the other. With N sheets, I entries, J jurors in c components, R(·|·) reductions in sums of squares:
 *   σ²      = SSE / (N − I − J + c)
 *   σ²(ent) = (R(entries | jurors) − σ²·(I − c)) / (N − J), at least 0
 *   σ²(jur) = (R(jurors | entries) − σ²·(J − c)) / (N − I), at least 0 (told, not used)
 * For complete data these are the estimates of REML. Entries by Henderson's mixed model equations (1975, Biometrics 31:423), which
 * are the empirical Bayes estimates (Robinson 1991, Statistical Science 6:15):
 *   entry(i) = Σ_j (score(i, j) − juror(j)) / (n_i + λ),  λ = σ² / σ²(ent)
 *   juror    : Σ_k (δ_jk·n_j − Σ_i 1/(n_i + λ))·juror(k) = Σ_i (score(i, j) − Σ_k score(i, k)/(n_i + λ)), sums over the sheets of j
 * @returns undefined where there is too little to tell entries, jurors and chance apart
 */
export function additiveModel(design: Design, scores: Float64Array): AdditiveModel | undefined {
  const { start, juror, jurors } = design;
  const sheets = juror.length;
  const entries = start.subarray(1).filter((end, i) => end > start[i]!).length;
  const components = componentsOf(design);
  const freedom = sheets - entries - jurors + components.count;
  if (entries < 2 || jurors < 2 || freedom < leastFreedom) return undefined;
  const centre = sumOf(scores) / sheets;
  const y = scores.map((score) => score - centre);
  const fixed = factorised(jurors, eliminated(design, 0), components.grounded);
  const right = adjusted(design, y, 0);
  const effects = solved(fixed, right);
  const ofEntries = squaresOfMeans(entrySums(design, y), design);
  const ofJurors = squaresOfJurors(design, y);
  const ofJurorsGivenEntries = sumOf(effects.map((effect, j) => effect * right[j]!));
  const total = sumOf(y.map((value) => value * value));
  const known = (variance: number) => (variance > nothing ? variance : 0);
  const residual = known((total - ofEntries - ofJurorsGivenEntries) / freedom);
  const variances = {
    entries: known(
      (ofEntries + ofJurorsGivenEntries - ofJurors - residual * (entries - components.count)) /
        (sheets - jurors),
    ),
    jurors: known((ofJurorsGivenEntries - residual * (jurors - components.count)) / (sheets - entries)),
    residual,
  };
  const shrinkage =
    variances.entries === 0 ? Infinity : Math.max(leastShrinkage, residual / variances.entries);
  const mixed = factorised(jurors, eliminated(design, shrinkage), new Set());
  const jurorLevels = (values: Float64Array) => solved(mixed, adjusted(design, values, shrinkage));
  return { variances, shrinkage, components: components.count, jurorLevels };
}

/** The coefficients of the jurors once the entries are eliminated, row after row. */
function eliminated({ start, juror, jurors }: Design, shrinkage: number): Float64Array {
  const matrix = new Float64Array(jurors * jurors);
  for (let i = 0; i + 1 < start.length; i += 1) {
    const [from, to] = [start[i]!, start[i + 1]!];
    const share = 1 / (to - from + shrinkage);
    for (let s = from; s < to; s += 1) {
      const row = juror[s]! * jurors;
      matrix[row + juror[s]!]! += 1;
      // Jurors of an entry stand in their order: only the lower half is filled.
      for (let t = from; t <= s; t += 1) matrix[row + juror[t]!]! -= share;
    }
  }
  return matrix;
}

/** The right-hand side to it. */
function adjusted(design: Design, y: Float64Array, shrinkage: number): Float64Array {
  const { start, juror, jurors } = design;
  const sums = entrySums(design, y);
  const right = new Float64Array(jurors);
  for (let i = 0; i + 1 < start.length; i += 1) {
    const [from, to] = [start[i]!, start[i + 1]!];
    const mean = sums[i]! / (to - from + shrinkage);
    for (let s = from; s < to; s += 1) right[juror[s]!]! += y[s]! - mean;
  }
  return right;
}

function entrySums({ start }: Design, y: Float64Array): Float64Array {
  return Float64Array.from(start.subarray(1), (end, i) => sumOf(y.subarray(start[i]!, end)));
}

function squaresOfMeans(sums: Float64Array, { start }: Design): number {
  return sumOf(
    sums.map((sum, i) => {
      const n = start[i + 1]! - start[i]!;
      return n === 0 ? 0 : (sum * sum) / n;
    }),
  );
}

function squaresOfJurors({ juror, jurors }: Design, y: Float64Array): number {
  const sums = new Float64Array(jurors);
  const counts = new Float64Array(jurors);
  juror.forEach((j, s) => {
    sums[j]! += y[s]!;
    counts[j]! += 1;
  });
  return sumOf(sums.map((sum, j) => (sum * sum) / counts[j]!));
}

/** One juror of each component holds the level of its component. */
function componentsOf({ start, juror, jurors }: Design): { count: number; grounded: Set<number> } {
  const leader = Array.from({ length: jurors }, (_, j) => j);
  const leaderOf = (j: number): number => {
    let at = j;
    while (leader[at] !== at) at = leader[at] = leader[leader[at]!]!;
    return at;
  };
  for (let i = 0; i + 1 < start.length; i += 1) {
    for (let s = start[i]! + 1; s < start[i + 1]!; s += 1) {
      const [a, b] = [leaderOf(juror[s - 1]!), leaderOf(juror[s]!)];
      leader[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const grounded = new Set(leader.map((_, j) => leaderOf(j)));
  return { count: grounded.size, grounded };
}

/** In the order of the numbers, so that it is the same on every machine. */
function sumOf(numbers: Float64Array): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
