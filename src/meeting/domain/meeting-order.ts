/** An entry to be discussed, with the jurors who must not be in the room. */
export interface MeetingEntry {
  readonly entryId: string;
  readonly inConflict: readonly string[];
}

/** How often somebody has to leave the room in this order; whoever stays outside for the next entry too leaves once. */
export function leavings(order: readonly MeetingEntry[]): number {
  return order.reduce((sum, { inConflict }, index) => {
    const outside = new Set(order[index - 1]?.inConflict);
    return sum + inConflict.filter((juror) => !outside.has(juror)).length;
  }, 0);
}

/** Up to so many different groups of people outside the best order is found by trying all, beyond by improving a good one. */
const mostExact = 12;

/**
 * The order of a meeting in which people leave the room as seldom as possible; where that leaves a choice, entries stay as given.
 *
 * Entries with the same people outside are discussed together. Leaving is counted by Σ|Cᵢ \ Cᵢ₋₁| = Σ|Cᵢ| − Σ|Cᵢ ∩ Cᵢ₋₁|, so the best order
 * is the path through all groups with the greatest overlap between neighbours: exact for up to 12 groups (Held and Karp 1962), for more by
 * the nearest neighbour from every start and reversals of parts (2-opt), which is not proven to be the best.
 */
export function orderForMeeting<E extends MeetingEntry>(entries: readonly E[]): E[] {
  const groups = [...Map.groupBy(entries, ({ inConflict }) => keyOf(inConflict)).values()];
  const overlap = groups.map((one) =>
    groups.map((other) => common(one[0]!.inConflict, other[0]!.inConflict)),
  );
  const path = groups.length <= mostExact ? exactPath(overlap) : improvedPath(overlap);
  return path.flatMap((index) => groups[index]!);
}

const keyOf = (jurors: readonly string[]): string => JSON.stringify([...new Set(jurors)].toSorted());

function common(one: readonly string[], other: readonly string[]): number {
  const set = new Set(one);
  return new Set(other.filter((juror) => set.has(juror))).size;
}

/** `best[set][last]`: the greatest overlap of a path through `set` that ends in `last`, with the one before it. Of equals the later ends it. */
function exactPath(overlap: readonly (readonly number[])[]): number[] {
  const count = overlap.length;
  if (count === 0) return [];
  const all = 2 ** count - 1;
  const best = Array.from({ length: all + 1 }, () => Array.from({ length: count }, () => -1));
  const before = Array.from({ length: all + 1 }, () => Array.from({ length: count }, () => -1));
  for (let last = 0; last < count; last += 1) best[2 ** last]![last] = 0;
  for (let set = 1; set <= all; set += 1) {
    for (let last = 0; last < count; last += 1) {
      const so = best[set]![last]!;
      if (so < 0) continue;
      for (let next = 0; next < count; next += 1) {
        const bit = 2 ** next;
        if ((set & bit) !== 0) continue;
        const sum = so + overlap[last]![next]!;
        if (sum < best[set | bit]![next]!) continue;
        best[set | bit]![next] = sum;
        before[set | bit]![next] = last;
      }
    }
  }
  const path: number[] = [];
  let last = best[all]!.lastIndexOf(Math.max(...best[all]!));
  for (let set = all; last >= 0;) {
    path.unshift(last);
    const previous = before[set]![last]!;
    set &= ~(2 ** last);
    last = previous;
  }
  return path;
}

function improvedPath(overlap: readonly (readonly number[])[]): number[] {
  const total = (path: readonly number[]) =>
    path.reduce((sum, each, i) => sum + (i > 0 ? overlap[path[i - 1]!]![each]! : 0), 0);
  const paths = overlap.map((_, start) => withReversals(nearest(overlap, start), overlap));
  return paths.reduce((best, path) => (total(path) > total(best) ? path : best));
}

function nearest(overlap: readonly (readonly number[])[], start: number): number[] {
  const path = [start];
  const left = new Set(overlap.keys());
  left.delete(start);
  while (left.size > 0) {
    const from = overlap[path.at(-1)!]!;
    const next = [...left].reduce((best, each) => (from[each]! > from[best]! ? each : best));
    path.push(next);
    left.delete(next);
  }
  return path;
}

/** Reverses parts of the path as long as that brings more overlap. */
function withReversals(path: number[], overlap: readonly (readonly number[])[]): number[] {
  const at = (one: number | undefined, other: number | undefined) =>
    one === undefined || other === undefined ? 0 : overlap[one]![other]!;
  for (let better = true; better;) {
    better = false;
    for (let from = 0; from < path.length - 1; from += 1) {
      for (let to = from + 1; to < path.length; to += 1) {
        const now = at(path[from - 1], path[from]) + at(path[to], path[to + 1]);
        const then = at(path[from - 1], path[to]) + at(path[from], path[to + 1]);
        if (then <= now) continue;
        path.splice(from, to - from + 1, ...path.slice(from, to + 1).toReversed());
        better = true;
      }
    }
  }
  return path;
}
