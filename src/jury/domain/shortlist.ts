import type { FrozenEntry, FrozenRanking } from './ranking-rules.js';
import type { ViewName } from './views.js';

/** Ranks up to a number, figures from a threshold on, groups up to a number. */
export const shortlistKinds = ['number', 'threshold', 'group'] as const;
export type ShortlistKind = (typeof shortlistKinds)[number];

/** By the rule, or by hand against it. */
export type ShortlistOrigin = 'rule' | 'added' | 'removed';

export interface ShortlistRule {
  readonly kind: ShortlistKind;
  readonly amount: number;
  readonly view: ViewName;
  /** In every size class for itself, or among all entries. */
  readonly scope: 'class' | 'overall';
}
/** A group that cannot be told apart, of which the rule takes some and leaves others. */
export interface CutGroup {
  readonly sizeClass: string | null;
  readonly group: number;
  readonly taken: readonly string[];
  readonly left: readonly string[];
}

/**
 * The entries that a rule takes, best first, and the groups that it cuts through. Equal ranks are never parted, so that a number may take
 * more; an entry without a rank is never taken. A rule does not widen itself to a whole group: whoever decides is told what it cuts.
 */
export function chosenBy(rule: ShortlistRule, ranking: Pick<FrozenRanking, 'classes' | 'overall'>) {
  const lists = rule.scope === 'overall' ? [{ sizeClass: null, entries: ranking.overall }] : ranking.classes;
  const results = lists.map(({ sizeClass, entries }) => {
    const placed = entries.flatMap((entry) => placedIn(entry, rule.view));
    const isTaken = ({ rank, figure, group }: (typeof placed)[number]) =>
      ({ number: rank <= rule.amount, threshold: figure >= rule.amount, group: group <= rule.amount })[
        rule.kind
      ];
    const cut = [...Map.groupBy(placed, ({ group }) => group)].map(([group, members]): CutGroup => ({
      sizeClass,
      group,
      taken: members.filter(isTaken).map(({ entryId }) => entryId),
      left: members.filter((each) => !isTaken(each)).map(({ entryId }) => entryId),
    }));
    return {
      taken: placed.filter(isTaken).toSorted((a, b) => a.rank - b.rank),
      cut: cut.filter(({ taken, left }) => taken.length > 0 && left.length > 0),
    };
  });
  return {
    entryIds: results.flatMap(({ taken }) => taken.map(({ entryId }) => entryId)),
    cut: results.flatMap(({ cut }) => cut),
  };
}

/** Rounds closed before groups were computed have their ranks alone. */
function placedIn({ entryId, views, rank, mean }: FrozenEntry, view: ViewName) {
  if (!views) return view === 'raw' && rank !== null ? [{ entryId, rank, figure: mean!, group: rank }] : [];
  const placing = views[view];
  return placing ? [{ entryId, rank: placing.rank, figure: placing.figure, group: placing.group }] : [];
}
