/** Juries as counts: how often juror j counts in column c stands at `j * columns + c`. */
export interface Juries {
  readonly columns: number;
  readonly counts: Float64Array;
}

/** The jury as it is. */
export const everyone = (jurors: number): Juries => ({
  columns: 1,
  counts: new Float64Array(jurors).fill(1),
});

/** As many juries as there are jurors, each without one of them. */
export function withoutOne(jurors: number): Juries {
  const counts = new Float64Array(jurors * jurors).fill(1);
  for (let j = 0; j < jurors; j += 1) counts[j * jurors + j] = 0;
  return { columns: jurors, counts };
}

/**
 * Juries of the same size drawn from the jury with replacement (bootstrap, Efron 1979, Annals of Statistics 7:1).
 * @param seed the same seed gives the same juries on every machine
 */
export function drawnJuries(jurors: number, draws: number, seed: number): Juries {
  const counts = new Float64Array(jurors * draws);
  const next = generator(seed);
  for (let c = 0; c < draws; c += 1) {
    for (let n = 0; n < jurors; n += 1) {
      const j = Math.floor((next() / 2 ** 32) * jurors);
      counts[j * draws + c]! += 1;
    }
  }
  return { columns: draws, counts };
}

export const generatorName = 'mulberry32';

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits a call, by whole numbers only. */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
