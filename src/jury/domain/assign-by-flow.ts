import { assignmentCosts, topicCost } from './assignment-costs.js';
import type { Pair } from './assignment.js';
import { type FlowProblem, forbidden, held } from './flow-network.js';
import { flowCost, minCostFlow } from './min-cost-flow.js';
import { type Roster, type Seat } from './roster.js';
import { type Shortage, shortagesOf } from './shortage.js';

export interface AssignmentRun {
  /** Every assignment after the run, those that stay included; by entry and juror. */
  readonly pairs: readonly Pair[];
  /** Entries that get fewer jurors than they should, and why. */
  readonly shortages: readonly Shortage[];
  /** See assignment-costs.ts. */
  readonly cost: number;
  /** No other way is cheaper or covers more. */
  readonly proven: boolean;
}

/**
 * Gives every entry `perEntry` jurors as cheaply as possible within what is allowed: no conflict, nobody absent, nobody above their limit, nobody with
 * somebody from whom they are kept apart. What is fixed stays. The same for the same roster in whatever order.
 */
export function assignByFlow(roster: Roster, perEntry: number): AssignmentRun {
  const places = placesOf(roster);
  const problem = problemOf(roster, perEntry, places);
  const { pairs, missing, proven } = minCostFlow(problem);
  const { entryIds, jurors } = places;
  const given: Pair[] = [];
  pairs.forEach((state, at) => {
    if (state === held.no) return;
    given.push({
      entryId: entryIds[Math.floor(at / jurors.length)]!,
      jurorId: jurors[at % jurors.length]!.id,
    });
  });
  const short = entryIds.flatMap((entryId, place) => {
    const lacks = missing[place]!;
    return lacks > 0 ? [{ entryId, missing: lacks }] : [];
  });
  return {
    pairs: given,
    shortages: shortagesOf(roster, given, short),
    cost: flowCost(problem, pairs),
    proven,
  };
}

interface Places {
  readonly entryIds: readonly string[];
  /** Those of the round, and those who are in it no longer but whose sheets stay. */
  readonly jurors: readonly Seat[];
}

function placesOf({ entries, jurors, standing }: Roster): Places {
  const known = new Set(jurors.map(({ id }) => id));
  const gone = new Set(
    standing.filter(({ fixed, jurorId }) => fixed && !known.has(jurorId)).map((s) => s.jurorId),
  );
  const outsiders = [...gone].map((id) => ({ id, topics: [], limit: 0, absent: true }));
  return {
    entryIds: [...new Set(entries.map(({ id }) => id))].toSorted(byText),
    jurors: [...jurors, ...outsiders].toSorted((a, b) => byText(a.id, b.id)),
  };
}

function problemOf(roster: Roster, perEntry: number, { entryIds, jurors }: Places): FlowProblem {
  const entryAt = placeOf(entryIds);
  const jurorAt = placeOf(jurors.map(({ id }) => id));
  const at = ({ entryId, jurorId }: Pair): number | undefined => {
    const [entry, juror] = [entryAt.get(entryId), jurorAt.get(jurorId)];
    return entry === undefined || juror === undefined ? undefined : entry * jurors.length + juror;
  };
  const topicsOf = new Map(roster.entries.map(({ id, topics }) => [id, topics]));
  const costs = Int32Array.from(
    entryIds.flatMap((id) =>
      jurors.map(({ topics, absent }) =>
        absent ? forbidden : topicCost(topicsOf.get(id)!, topics) + assignmentCosts.moved,
      ),
    ),
  );
  const fixed = new Uint8Array(costs.length);
  for (const standing of roster.standing) {
    const place = at(standing);
    if (place === undefined) continue;
    if (standing.fixed) fixed[place] = 1;
    else if (costs[place] !== forbidden) costs[place]! -= assignmentCosts.moved;
  }
  for (const conflict of roster.conflicts) {
    const place = at(conflict);
    if (place !== undefined) costs[place] = forbidden;
  }
  const apart = new Uint8Array(jurors.length ** 2);
  for (const pair of roster.apart) {
    const [one, other] = pair.map((id) => jurorAt.get(id));
    if (one === undefined || other === undefined) continue;
    apart[one * jurors.length + other] = apart[other * jurors.length + one] = 1;
  }
  const fixedLoad = jurors.map(() => 0);
  const has = entryIds.map(() => 0);
  fixed.forEach((is, place) => {
    fixedLoad[place % jurors.length]! += is;
    if (is) has[Math.floor(place / jurors.length)]! += 1;
  });
  return {
    entries: entryIds.length,
    jurors: jurors.length,
    costs,
    fixed,
    apart,
    fixedLoad,
    room: jurors.map(({ limit }, juror) => Math.max(0, (limit ?? Infinity) - fixedLoad[juror]!)),
    needs: has.map((jurors) => Math.max(0, perEntry - jurors)),
  };
}

const placeOf = (ids: readonly string[]) => new Map(ids.map((id, place) => [id, place]));
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
