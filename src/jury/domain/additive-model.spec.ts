import { describe, expect, it } from '@jest/globals';
import { additiveModel, type AdditiveModel, type Design } from './additive-model.js';
import { meanOf } from './aggregate.js';
import { everyone } from './resampling.js';

type Row = [entry: number, juror: number, score: number];

function designOf(rows: Row[]): { design: Design; scores: Float64Array } {
  const sorted = rows.toSorted(([a, p], [b, q]) => a - b || p - q);
  const entries = Math.max(...rows.map(([entry]) => entry)) + 1;
  const start = Int32Array.from(
    { length: entries + 1 },
    (_, i) => sorted.filter(([entry]) => entry < i).length,
  );
  const juror = Int32Array.from(sorted, ([, j]) => j);
  const design = { jurors: Math.max(...juror) + 1, start, juror };
  return { design, scores: Float64Array.from(sorted, ([, , score]) => score) };
}

function effectsOf({ start, juror, jurors }: Design, scores: Float64Array, model: AdditiveModel): number[] {
  const levels = model.jurorLevels(scores);
  const rest = scores.map((score, s) => score - levels[juror[s]!]!);
  return Array.from(start.subarray(1), (end, i) => {
    const sheets = { scores: rest.subarray(start[i], end), jurors: juror.subarray(start[i], end) };
    return meanOf(model.shrinkage)(sheets, everyone(jurors).counts, 1)[0]!;
  });
}

const close = (figures: Iterable<number>, digits: number) =>
  Array.from(figures, (each) => Number(each.toFixed(digits)) + 0);

/** Diameters of six samples (across) on 24 plates (down): Davies and Goldsmith 1972, Statistical Methods in Research and Production, table 6.6. */
const penicillin = `
  27 23 26 23 23 21  27 23 26 23 23 21  25 21 25 24 24 20  26 23 25 23 23 20  25 22 26 22 23 20  24 22 25 23 22 19
  24 20 23 21 22 19  26 22 26 24 24 21  24 21 24 22 22 20  24 21 24 23 22 19  26 23 26 24 24 21  25 22 26 24 24 20
  26 24 26 24 25 22  26 23 26 23 23 20  26 23 25 24 24 22  25 22 25 23 23 20  25 21 24 23 23 20  25 22 24 23 23 19
  24 21 23 21 21 19  26 23 26 24 24 21  25 21 24 22 22 18  25 22 25 22 22 20  24 21 24 22 24 19  24 21 24 22 21 18`
  .trim()
  .split(/\s+/)
  .map((value, at): Row => [at % 6, Math.floor(at / 6), Number(value)]);

describe('the additive model', () => {
  it('gives the published figures of the penicillin data, samples being entries and plates jurors', () => {
    const { design, scores } = designOf(penicillin);
    const model = additiveModel(design, scores)!;
    // lmer(diameter ~ 1 + (1|plate) + (1|sample), Penicillin): 3.73092, 0.716908, 0.302415 (test/lmm/devtests.jl of Metida.jl gives six digits;
    // Bates 2010, lme4: Mixed-effects modeling with R, section 2.1.1 the standard deviations 1.9316, 0.8467, 0.5499).
    expect(Math.sqrt(model.variances.entries)).toBeCloseTo(1.9316, 4);
    expect(Math.sqrt(model.variances.jurors)).toBeCloseTo(0.8467, 4);
    expect(Math.sqrt(model.variances.residual)).toBeCloseTo(0.5499, 4);
    expect(model.variances.entries).toBeCloseTo(3.73092, 5);
    expect(model.variances.jurors).toBeCloseTo(0.716908, 5);
    expect(model.variances.residual).toBeCloseTo(0.302415, 5);
    // Effects by the whole covariance matrix (numpy, formula in the next test); Bates prints 2.187 for sample A.
    expect(close(effectsOf(design, scores, model), 6)).toEqual([
      2.187058, -1.010476, 1.937899, -0.096895, -0.013842, -3.003744,
    ]);
  });

  it('gives the figures of dense matrices where not everybody scored everything', () => {
    // numpy 2.4.6, written independently of this program: with Z the columns of entries, X those of jurors, M the residual projections
    // (by pinv), σ² = y'M(X,Z)y / (N − rank), σ²(ent) = (y'(M(X) − M(X,Z))y − σ²·Δrank) / tr(Z'M(X)Z), V = σ²(ent)·ZZ' + σ²·I,
    // jurors = (X'V⁻¹X)⁻¹X'V⁻¹y, entries = σ²(ent)·Z'V⁻¹(y − X·jurors).
    const rows: Row[] = [
      [0, 0, 7],
      [0, 1, 5.5],
      [0, 2, 6.5],
      [1, 0, 8],
      [1, 1, 7],
      [1, 3, 9],
      [2, 1, 4],
      [2, 2, 5],
      [2, 3, 6.5],
      [3, 0, 6],
      [3, 1, 5],
      [3, 2, 6.5],
      [3, 3, 8],
      [4, 0, 9.5],
      [4, 2, 8.5],
      [5, 1, 3],
      [5, 3, 7],
    ];
    const { design, scores } = designOf(rows);
    const model = additiveModel(design, scores)!;
    expect(close(Object.values(model.variances), 8)).toEqual([1.77073769, 1.56362813, 0.21099308]);
    expect(close(model.jurorLevels(scores), 8)).toEqual([6.84373511, 5.33970605, 6.49723751, 8.20022613]);
    expect(close(effectsOf(design, scores, model), 8)).toEqual([
      0.10237429, 1.15939483, -1.45461479, -0.33523979, 2.19853024, -1.67044477,
    ]);
    expect(model.components).toBe(1);
  });

  it('draws everybody to the average where the entries do not differ more than chance', () => {
    const rows = [5, 6, 6, 5, 5, 6, 6, 5, 5, 6, 6, 5].map((v, at): Row => [at % 6, Math.floor(at / 6), v]);
    const { design, scores } = designOf(rows);
    const model = additiveModel(design, scores)!;
    expect(model).toMatchObject({ shrinkage: Infinity, variances: { entries: 0 } });
    expect(effectsOf(design, scores, model)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('copes with jurors who agree to the last point', () => {
    const rows = [1, 2, 3, 4, 5, 6, 7, 3, 4, 5, 6, 7, 8, 9].map((v, at): Row => [
      at % 7,
      Math.floor(at / 7),
      v,
    ]);
    const { design, scores } = designOf(rows);
    const model = additiveModel(design, scores)!;
    expect(close(effectsOf(design, scores, model), 4)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
  });

  it('counts what no sheet joins', () => {
    const halves = [0, 1, 2, 3].flatMap((entry) =>
      [0, 1, 2, 3].map((j): Row => [entry, j, (entry * 7 + j * 3) % 5]),
    );
    const rows = [...halves, ...halves.map(([entry, j, score]): Row => [entry + 4, j + 4, score])];
    const { design, scores } = designOf(rows);
    expect(additiveModel(design, scores)?.components).toBe(2);
  });

  it.each<[string, Row[]]>([
    ['one juror', [0, 1, 2, 3, 4, 5, 6].map((entry): Row => [entry, 0, entry])],
    ['one entry', [0, 1, 2, 3, 4, 5, 6].map((j): Row => [0, j, j])],
    ['two jurors on four entries', [0, 1, 2, 3].flatMap((e) => [0, 1].map((j): Row => [e, j, e + j]))],
  ])('is not made of %s', (_, rows) => {
    const { design, scores } = designOf(rows);
    expect(additiveModel(design, scores)).toBeUndefined();
  });
});
