/** Draws of a hundred in which the lower may stand level or above and still counts as lower. */
export const tolerance = 5;
/** With fewer scores an entry is told apart from none. */
export const leastScores = 3;

/** An entry in the order of its list. */
export interface Compared {
  readonly rank: number;
  readonly n: number;
  /** Its rank in every draw; 0 where it had none. */
  readonly draws: Uint32Array;
}

/**
 * Groups of entries that cannot be told apart, numbered from 1 in the order of the ranks. From the top: the first entry leads a group; whoever
 * stands level with it or above it in more than 5 of 100 draws belongs to it; the first one of whom that is not true leads the next. Equal ranks
 * are never parted, and with fewer than three scores nobody is told apart.
 *
 * "Cannot be told apart" is not transitive: A like B and B like C does not make A like C. Chains would put everybody into one group,
 * so each group is measured by its best entry alone. Its price: the last of a group and the first of the next may be as close to each other
 * as two of one group. And a jury of three that agrees looks certain in every draw, because nobody else can be drawn.
 */
export function tiedGroups(entries: readonly Compared[]): number[] {
  const groups: number[] = [];
  let leader: Compared | undefined;
  for (let from = 0; from < entries.length;) {
    const { rank } = entries[from]!;
    let to = from + 1;
    while (to < entries.length && entries[to]!.rank === rank) to += 1;
    const equals = entries.slice(from, to);
    const best = leader;
    const joins = best !== undefined && equals.some((entry) => !isBelow(entry, best));
    if (!joins) leader = equals[0]!;
    const number = (groups.at(-1) ?? 0) + (joins ? 0 : 1);
    groups.push(...equals.map(() => number));
    from = to;
  }
  return groups;
}

function isBelow(entry: Compared, leader: Compared): boolean {
  if (entry.n < leastScores || leader.n < leastScores) return false;
  let together = 0;
  let level = 0;
  for (let d = 0; d < entry.draws.length; d += 1) {
    if (entry.draws[d] === 0 || leader.draws[d] === 0) continue;
    together += 1;
    if (entry.draws[d]! <= leader.draws[d]!) level += 1;
  }
  return level * 100 <= tolerance * together && together > 0;
}
