import { describe, expect, it } from '@jest/globals';
import { jurorScales, standardised } from './standardised.js';

/** Jurors' scores one after the other. */
function sheets(...ofJurors: number[][]) {
  const juror = Int32Array.from(ofJurors.flatMap((scores, j) => scores.map(() => j)));
  const design = { jurors: ofJurors.length, juror, start: new Int32Array() };
  return { design, scores: Float64Array.from(ofJurors.flat()) };
}
const treatments = (...ofJurors: number[][]) => {
  const { design, scores } = sheets(...ofJurors);
  return jurorScales(design, scores).map(({ treatment }) => treatment);
};
const adjusted = (...ofJurors: number[][]) => {
  const { design, scores } = sheets(...ofJurors);
  return Array.from(standardised(design, scores), (each) => Number(each.toFixed(9)));
};

describe('scores standardised by juror', () => {
  it('follow the formula', () => {
    // Python 3.11, statistics.mean and .variance: a = [2, 3, 4, 5, 6], b = [1, 3, 5, 7, 9]; s2 = (4·2.5 + 4·10)/8 = 6.25, m = 4.5;
    // t2 = (4·v + 4·s2)/8 = 4.375 and 8.125; y = m + sqrt(s2/t2)·(x − mean).
    expect(adjusted([2, 3, 4, 5, 6], [1, 3, 5, 7, 9])).toEqual(
      [
        ...[-2, -1, 0, 1, 2].map((d) => 4.5 + Math.sqrt(6.25 / 4.375) * d),
        ...[-4, -2, 0, 2, 4].map((d) => 4.5 + Math.sqrt(6.25 / 8.125) * d),
      ].map((each) => Number(each.toFixed(9))),
    );
  });

  it('take a juror who is a point milder, and uses the scale alike, for the same', () => {
    expect(adjusted([1, 2, 3, 4, 5], [2, 3, 4, 5, 6])).toEqual([
      1.5, 2.5, 3.5, 4.5, 5.5, 1.5, 2.5, 3.5, 4.5, 5.5,
    ]);
  });

  it('do not make points of tenths, nor of nothing', () => {
    const [careful, , , , bold] = [adjusted([5, 5.1, 5, 5.1, 5], [1, 3, 5, 7, 9])].flat();
    expect(Math.abs(careful! - bold!)).toBeLessThan(0.2);
    expect(new Set(adjusted([5, 5, 5, 5, 5], [1, 3, 5, 7, 9]).slice(0, 5))).toEqual(new Set([5]));
    expect(adjusted([5, 5, 5, 5, 5], [7, 7, 7, 7, 7])).toEqual(Array.from({ length: 10 }, () => 6));
  });

  it('only set the mean right with few sheets, and leave fewer alone', () => {
    expect(treatments([1, 2, 3, 4, 5], [1, 2, 3, 4], [1, 2, 3], [1, 2], [1])).toEqual([
      'standardised',
      'centred',
      'centred',
      'raw',
      'raw',
    ]);
    expect(adjusted([1, 2, 3, 4, 5], [9, 10]).slice(5)).toEqual([9, 10]);
  });
});
