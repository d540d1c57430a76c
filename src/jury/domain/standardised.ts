import type { Design } from './additive-model.js';
import { squareRoot } from './square-root.js';

/** With fewer sheets a juror's own spread says little: only the mean is set right. */
export const leastForSpread = 5;
/** With fewer sheets not even the mean is the juror's: the scores stay as they are. */
export const leastForMean = 3;
/** As many sheets does the jury's common spread weigh against a juror's own. */
export const commonSheets = 4;

export type Treatment = 'standardised' | 'centred' | 'raw';
export interface JurorScale {
  readonly n: number;
  readonly mean: number;
  /** Sample standard deviation; 0 with one sheet. */
  readonly spread: number;
  readonly treatment: Treatment;
}

/**
 * Every score as if its juror used the scale like the whole jury: y = m + s·(x − m_j)/t_j with the mean m of all scores and the common
 * spread s inside jurors, s² = Σ(n_j − 1)·s_j² / Σ(n_j − 1). The juror's own spread is drawn towards it,
 * t_j² = ((n_j − 1)·s_j² + 4·s²) / (n_j − 1 + 4) (as Smyth 2004, doi:10.2202/1544-6115.1027, does for variances), so that a juror with nearly
 * equal scores does not turn tenths into points. Fewer than 5 sheets: t_j = s, only centred. Fewer than 3: y = x. No spread at all: centred.
 */
export function standardised({ juror, jurors }: Design, scores: Float64Array): Float64Array {
  const scales = jurorScales({ juror, jurors }, scores);
  const m = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const common = commonVariance(scales);
  const factors = scales.map(({ n, spread, treatment }) => {
    const own = ((n - 1) * spread * spread + commonSheets * common) / (n - 1 + commonSheets);
    return treatment === 'standardised' && own > 0 ? squareRoot(common / own) : 1;
  });
  return scores.map((score, s) => {
    const j = juror[s]!;
    const { mean, treatment } = scales[j]!;
    return treatment === 'raw' ? score : m + factors[j]! * (score - mean);
  });
}

export function jurorScales(
  { juror, jurors }: Pick<Design, 'juror' | 'jurors'>,
  scores: Float64Array,
): JurorScale[] {
  const counts = new Float64Array(jurors);
  const sums = new Float64Array(jurors);
  const squares = new Float64Array(jurors);
  for (let s = 0; s < scores.length; s += 1) {
    counts[juror[s]!]! += 1;
    sums[juror[s]!]! += scores[s]!;
  }
  for (let s = 0; s < scores.length; s += 1) {
    const from = scores[s]! - sums[juror[s]!]! / counts[juror[s]!]!;
    squares[juror[s]!]! += from * from;
  }
  return Array.from(counts, (n, j) => ({
    n,
    mean: sums[j]! / n,
    spread: n < 2 ? 0 : squareRoot(squares[j]! / (n - 1)),
    treatment: n < leastForMean ? 'raw' : n < leastForSpread ? 'centred' : 'standardised',
  }));
}

function commonVariance(scales: readonly JurorScale[]): number {
  const freedom = scales.reduce((sum, { n }) => sum + n - 1, 0);
  const squares = scales.reduce((sum, { n, spread }) => sum + (n - 1) * spread * spread, 0);
  return freedom === 0 ? 0 : squares / freedom;
}
