/**
 * A figure in millionths of a point, halves away from zero. What is a hair below a half is rounded with it, so that what is equal in exact
 * arithmetic is equal here too.
 */
export function millionths(figure: number): number {
  const size = Math.floor(Math.abs(figure) * 1_000_000 + 0.5001);
  return figure < 0 ? 0 - size : size;
}

/** Which class each entry is in, by its place in the list of classes. */
export interface Classes {
  readonly of: Int32Array;
  readonly count: number;
}
/** Ranks of every entry overall and in its class; 0 without one. */
export interface Places {
  readonly overall: Uint32Array;
  readonly inClass: Uint32Array;
}

/**
 * Ranks by descending figure, equal figures sharing one and the next being skipped (1, 2, 2, 4). Figures are compared in
 * millionths; NaN is no figure.
 */
export function placesOf(figures: Float64Array, classes: Classes): Places {
  const entries = figures.length;
  const keys = new Float64Array(entries);
  let top = -Infinity;
  for (let i = 0; i < entries; i += 1) {
    const key = millionths(figures[i]!);
    keys[i] = key;
    if (key > top) top = key;
  }
  // One number sorts by figure and tells the entry: exact, as both are whole and their product stays below 2^53.
  const packed = new Float64Array(entries);
  let placed = 0;
  for (let i = 0; i < entries; i += 1) {
    if (Number.isNaN(keys[i])) continue;
    packed[placed] = (top - keys[i]!) * entries + i;
    placed += 1;
  }
  const order = packed.subarray(0, placed).toSorted();
  const overall = new Uint32Array(entries);
  const inClass = new Uint32Array(entries);
  const seen = new Uint32Array(classes.count);
  const rankOfClass = new Uint32Array(classes.count);
  const keyOfClass = new Float64Array(classes.count).fill(Number.NaN);
  let rank = 0;
  let last = Number.NaN;
  for (let at = 0; at < placed; at += 1) {
    const below = Math.floor(order[at]! / entries);
    const i = order[at]! - below * entries;
    const own = classes.of[i]!;
    if (below !== last) rank = at + 1;
    last = below;
    overall[i] = rank;
    seen[own]! += 1;
    if (below !== keyOfClass[own]) rankOfClass[own] = seen[own]!;
    keyOfClass[own] = below;
    inClass[i] = rankOfClass[own]!;
  }
  return { overall, inClass };
}
