/** Best and worst rank. */
export type RankRange = readonly [best: number, worst: number];

/** Of a hundred draws, those that a range leaves out at each end, in tenths: 95 of 100 remain. */
const beyond = 25;

/** From the best to the worst of these ranks and the rank itself. Ranks of 0 say nothing. */
export function wholeRange(rank: number, ranks: Uint32Array): RankRange {
  let best = rank;
  let worst = rank;
  for (let at = 0; at < ranks.length; at += 1) {
    const each = ranks[at]!;
    if (each === 0) continue;
    if (each < best) best = each;
    if (each > worst) worst = each;
  }
  return [best, worst];
}

/**
 * The middle 95 of 100 of these ranks (percentiles by counting, nothing between), widened to the rank itself.
 * @param worst the largest rank that can be
 */
export function middleRange(rank: number, ranks: Uint32Array, worst: number): RankRange {
  const times = new Uint16Array(worst + 1);
  for (let at = 0; at < ranks.length; at += 1) times[ranks[at]!]! += 1;
  const skipped = Math.floor(((ranks.length - times[0]!) * beyond) / 1000);
  if (ranks.length === times[0]) return [rank, rank];
  let [low, high] = [1, worst];
  for (let passed = times[low]!; passed <= skipped; passed += times[low]!) low += 1;
  for (let passed = times[high]!; passed <= skipped; passed += times[high]!) high -= 1;
  return [Math.min(rank, low), Math.max(rank, high)];
}
