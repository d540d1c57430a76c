import type { FlowNetwork } from './flow-network.js';

/**
 * Separates jurors who must not score the same entry, after everybody has got theirs. With such pairs the cheapest flow is NP-hard to find
 * (flows with arcs that exclude each other: Pferschy and Schauer, "The maximum flow problem with disjunctive constraints", 2013); therefore one of both gives the entry back, the
 * dearer first, and the entry gets the cheapest other juror, directly or by one hand-over. Where there is none the other one gives it back;
 * where that does not help either, the entry stays one short. Fixed pairs stay as they are.
 * @param missing what entries lack; grows where a juror was taken and none was found
 * @returns how many jurors had to give an entry back
 */
export function separate(network: FlowNetwork, missing: number[]): number {
  const { entries, apart } = network.problem;
  if (!apart.includes(1)) return 0;
  network.keepApart();
  let separated = 0;
  for (let entry = 0; entry < entries; entry++) {
    for (let losers = losersOf(network, entry); losers.length > 0; losers = losersOf(network, entry)) {
      separated++;
      if (losers.some((juror) => replace(network, entry, juror))) continue;
      network.take(entry, losers[0]!);
      missing[entry]!++;
    }
  }
  // Room that was given back may serve an entry that lacks one.
  for (let entry = 0; entry < entries; entry++) {
    while (missing[entry]! > 0 && giveShortly(network, entry)) missing[entry]!--;
  }
  return separated;
}

/** Who of the first two that must not meet can give the entry back, the dearer first. */
function losersOf(network: FlowNetwork, entry: number): number[] {
  const { jurors, costs, apart } = network.problem;
  const byRun = network.holders(entry);
  for (const juror of byRun) {
    for (let other = 0; other < jurors; other++) {
      if (!apart[juror * jurors + other] || !network.holds(entry, other)) continue;
      const costOf = (who: number) => costs[entry * jurors + who]!;
      return [juror, other].filter((who) => byRun.includes(who)).toSorted((a, b) => costOf(b) - costOf(a));
    }
  }
  return [];
}

/** Whether somebody else could take the juror's place. */
function replace(network: FlowNetwork, entry: number, juror: number): boolean {
  network.take(entry, juror);
  if (giveShortly(network, entry, juror)) return true;
  network.give(entry, juror);
  return false;
}

/**
 * Gives the entry the cheapest juror who takes it, or who takes it after handing another one on. Both steps concern different entries, so
 * that each may be looked at by itself.
 */
function giveShortly(network: FlowNetwork, entry: number, except = -1): boolean {
  const { jurors, costs } = network.problem;
  let path: number[] = [];
  let least = Infinity;
  const consider = (cost: number, way: number[]) => {
    if (cost < least) [least, path] = [cost, way];
  };
  for (let juror = 0; juror < jurors; juror++) {
    if (juror === except || !network.takes(entry, juror)) continue;
    const cost = costs[entry * jurors + juror]!;
    consider(cost + network.nextLoadCost(juror), [juror]);
    for (let to = 0; to < jurors; to++) {
      const handed = network.handOver[juror * jurors + to]!;
      if (handed < Infinity) consider(cost + handed + network.nextLoadCost(to), [juror, to]);
    }
  }
  if (path.length > 0) network.handAlong(entry, path);
  return path.length > 0;
}
