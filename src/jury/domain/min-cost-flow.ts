import { loadCost } from './assignment-costs.js';
import { FlowNetwork, type FlowProblem, held } from './flow-network.js';
import { separate } from './flow-repair.js';

export interface Flow {
  /** Of `held` at `entry · jurors + juror`. */
  readonly pairs: Uint8Array;
  /** How many jurors each entry lacks. */
  readonly missing: readonly number[];
  /** Whether no other way is cheaper or covers more: not known where jurors had to be separated. */
  readonly proven: boolean;
}

/**
 * The cheapest way to give every entry the jurors it needs, by successive shortest paths (Ahuja, Magnanti, Orlin: Network Flows, 1993,
 * section 9.7): unit by unit the cheapest way from an entry to a juror with room, colleagues handing entries on where that is
 * cheaper. The network is drawn together to the jurors: an arc is the cheapest entry that one can hand to another. With 100 jurors a path
 * is found among 100 nodes whatever the number of entries.
 *
 * Every entry gets its first juror before any gets a second, so that too few jurors leave nobody without one who could have had one. A unit
 * for which there is no path can get none later (the jurors reached from it are full and stay so): as many units as possible are given.
 *
 * Jurors kept apart come after that: see `flow-repair.ts`.
 */
export function minCostFlow(problem: FlowProblem): Flow {
  const network = new FlowNetwork(problem);
  const missing = [...problem.needs];
  for (let level = Math.max(0, ...missing); level > 0; level--) {
    for (let entry = 0; entry < problem.entries; entry++) {
      // Who lacks more now has had no path: never again.
      if (missing[entry] === level && augment(network, entry)) missing[entry]!--;
    }
  }
  const separated = separate(network, missing);
  return { pairs: network.pairs, missing, proven: separated === 0 };
}

/** What the pairs of a run cost together, loads and all; of fixed pairs nothing but that loads grow from there. */
export function flowCost({ jurors, costs, fixedLoad }: FlowProblem, pairs: Uint8Array): number {
  const load = [...fixedLoad];
  let sum = 0;
  pairs.forEach((state, at) => {
    if (state === held.byRun) sum += costs[at]! + loadCost((load[at % jurors]! += 1));
  });
  return sum;
}

/** Gives the entry one more juror by the cheapest path; false where there is none. */
function augment(network: FlowNetwork, entry: number): boolean {
  const { distance, before } = shortestPaths(network, entry);
  let end = -1;
  let least = Infinity;
  distance.forEach((way, juror) => {
    const cost = way + network.nextLoadCost(juror);
    if (cost < least) [end, least] = [juror, cost];
  });
  if (end < 0) return false;
  const path = [end];
  while (before[path[0]!]! >= 0) path.unshift(before[path[0]!]!);
  network.handAlong(entry, path);
  return true;
}

/**
 * Bellman and Ford's way, since handing over may save; no circle can, or the pairs so far would not be the cheapest. Only what is strictly better
 * replaces: what comes first stays, and the result is the same every time.
 */
function shortestPaths(network: FlowNetwork, entry: number) {
  const { jurors, costs } = network.problem;
  const { handOver } = network;
  const distance = new Float64Array(jurors).fill(Infinity);
  const before = new Int32Array(jurors).fill(-1);
  for (let juror = 0; juror < jurors; juror++) {
    if (network.takes(entry, juror)) distance[juror] = costs[entry * jurors + juror]!;
  }
  const waiting = new Uint8Array(jurors).fill(1);
  const queue = Array.from({ length: jurors }, (_, juror) => juror);
  for (let next = 0; next < queue.length; next++) {
    const from = queue[next]!;
    waiting[from] = 0;
    const so = distance[from]!;
    if (so === Infinity) continue;
    for (let to = 0, at = from * jurors; to < jurors; to++, at++) {
      const way = so + handOver[at]!;
      if (way >= distance[to]!) continue;
      distance[to] = way;
      before[to] = from;
      if (waiting[to]) continue;
      waiting[to] = 1;
      queue.push(to);
    }
  }
  return { distance, before };
}
