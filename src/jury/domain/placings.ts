import { type Classes, millionths, type Places, placesOf } from './rank-places.js';
import { middleRange, type RankRange, wholeRange } from './rank-ranges.js';
import { drawnJuries, everyone, type Juries, withoutOne } from './resampling.js';
import { scoresBy, type ScoreTable } from './score-table.js';
import { tiedGroups } from './tied-groups.js';
import type { View } from './views.js';

/** Juries drawn for the bootstrap, and the seed: the same for every round, so that nobody can choose. */
export const draws = 400;
export const seed = 20_260_901;
/** Each criterion's weight is lowered and raised by this many tenths. */
export const weightTenths = 2;

/** An entry in one view, among its list. */
export interface Placing {
  /** In points, six decimals. */
  readonly figure: number;
  readonly rank: number;
  /** Entries of one number cannot be told apart; see tied-groups.ts. */
  readonly group: number;
  /** Where any one juror is left out; with fewer than two jurors the rank itself. */
  readonly withoutOne: RankRange;
  /** Where the weight of any one criterion is a fifth lower or higher. */
  readonly weights: RankRange;
  /** In 95 of 100 juries drawn anew from this one. */
  readonly drawn: RankRange;
}
export interface EntryPlacings {
  readonly overall: Placing;
  readonly inClass: Placing;
}

/** The scores of the sheets, and what they were with the weight of one criterion lowered or raised, each in turn. */
export interface Scorings {
  readonly scores: Float64Array;
  readonly reweighed: readonly Float64Array[];
}

export const scoringsOf = (table: ScoreTable): Scorings => ({
  scores: scoresBy(table),
  reweighed: otherWeights(table.weights).map((weights) => scoresBy(table, weights)),
});

/** The placings of every entry in a view; undefined without a score. */
export function placingsOf(
  table: ScoreTable,
  { scores, reweighed }: Scorings,
  classes: Classes,
  view: View,
): (EntryPlacings | undefined)[] {
  const jurors = table.jurorIds.length;
  const adapted = view.adapt(scores);
  const [figures] = figuresOf(table, view, adapted, everyone(jurors));
  const base = placesOf(figures!, classes);
  const left = placesUnder(table, classes, view, adapted, withoutOne(jurors));
  const drawn = placesUnder(table, classes, view, adapted, drawnJuries(jurors, draws, seed));
  const weighed = reweighed.map((each) =>
    placesOf(figuresOf(table, view, view.adapt(each), everyone(jurors))[0]!, classes),
  );
  const list = (list: keyof Places) => {
    const groups = groupsOf(table, classes, base, drawn, list);
    return (i: number): Placing => {
      const rank = base[list][i]!;
      return {
        figure: sixDecimals(figures![i]! + view.level),
        rank,
        group: groups[i]!,
        withoutOne: wholeRange(rank, left[list](i)),
        weights: wholeRange(
          rank,
          Uint32Array.from(weighed, (places) => places[list][i]!),
        ),
        drawn: middleRange(rank, drawn[list](i), table.entryIds.length),
      };
    };
  };
  const [overall, inClass] = [list('overall'), list('inClass')];
  return table.entryIds.map((_, i) =>
    base.overall[i] === 0 ? undefined : { overall: overall(i), inClass: inClass(i) },
  );
}

/** The figures of all entries in each of the juries. */
function figuresOf(
  { start, juror }: ScoreTable,
  { aggregate }: View,
  scores: Float64Array,
  { columns, counts }: Juries,
): Float64Array[] {
  const figures = Array.from({ length: columns }, () => new Float64Array(start.length - 1));
  for (let i = 0; i + 1 < start.length; i += 1) {
    const [from, to] = [start[i]!, start[i + 1]!];
    const sheets = { scores: scores.subarray(from, to), jurors: juror.subarray(from, to) };
    const own = aggregate(sheets, counts, columns);
    for (let c = 0; c < columns; c += 1) figures[c]![i] = own[c]!;
  }
  return figures;
}

/** Ranks of an entry, one for each jury. */
type RanksOf = Record<keyof Places, (entry: number) => Uint32Array>;

function placesUnder(
  table: ScoreTable,
  classes: Classes,
  view: View,
  scores: Float64Array,
  juries: Juries,
): RanksOf {
  const { columns } = juries;
  const overall = new Uint32Array(table.entryIds.length * columns);
  const inClass = new Uint32Array(table.entryIds.length * columns);
  figuresOf(table, view, scores, juries).forEach((figures, c) => {
    const places = placesOf(figures, classes);
    for (let i = 0; i < figures.length; i += 1) {
      overall[i * columns + c] = places.overall[i]!;
      inClass[i * columns + c] = places.inClass[i]!;
    }
  });
  const of = (ranks: Uint32Array) => (entry: number) =>
    ranks.subarray(entry * columns, (entry + 1) * columns);
  return { overall: of(overall), inClass: of(inClass) };
}

/** The group of every entry among all, or among those of its class. */
function groupsOf(
  { start }: ScoreTable,
  classes: Classes,
  base: Places,
  drawn: RanksOf,
  list: keyof Places,
): Uint32Array {
  const groups = new Uint32Array(start.length - 1);
  const parts = Map.groupBy(groups.keys(), (i) => (list === 'overall' ? 0 : classes.of[i]!));
  for (const part of parts.values()) {
    const order = part
      .filter((i) => base[list][i] !== 0)
      .toSorted((a, b) => base[list][a]! - base[list][b]! || a - b);
    const compared = order.map((i) => ({
      rank: base[list][i]!,
      n: start[i + 1]! - start[i]!,
      draws: drawn.overall(i),
    }));
    tiedGroups(compared).forEach((group, at) => {
      groups[order[at]!] = group;
    });
  }
  return groups;
}

/** The weights with one of them lowered and raised, each criterion in turn; tenfold, so that they stay whole. */
function otherWeights(weights: readonly number[]): number[][] {
  return weights.flatMap((_, at) =>
    [10 - weightTenths, 10 + weightTenths].map((tenths) =>
      weights.map((weight, k) => weight * (k === at ? tenths : 10)),
    ),
  );
}

/** The nearest double to six decimals. */
export const sixDecimals = (figure: number): number => millionths(figure) / 1_000_000;
