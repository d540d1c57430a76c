import type { Pair } from './assignment.js';
import { pairKey, type Roster } from './roster.js';

/** Of a juror or an entry: how many assignments stand, and how many would come, stay and go. */
export interface Change {
  readonly before: number;
  readonly added: number;
  readonly dropped: number;
  readonly after: number;
}
export interface AssignmentComparison {
  readonly added: readonly Pair[];
  readonly kept: readonly Pair[];
  readonly dropped: readonly Pair[];
  /** Of assignments afterwards: the juror named a topic of the entry. */
  readonly topicsMet: number;
}

/** What would be different if these were the assignments. */
export function compareAssignments(
  { entries, jurors, standing }: Roster,
  after: readonly Pair[],
): AssignmentComparison {
  const before = new Set(standing.map(pairKey));
  const then = new Set(after.map(pairKey));
  const entryTopics = new Map(entries.map(({ id, topics }) => [id, topics]));
  const jurorTopics = new Map(jurors.map(({ id, topics }) => [id, topics]));
  const meets = ({ entryId, jurorId }: Pair) =>
    entryTopics.get(entryId)?.some((topic) => jurorTopics.get(jurorId)?.includes(topic)) ?? false;
  return {
    added: after.filter((pair) => !before.has(pairKey(pair))),
    kept: after.filter((pair) => before.has(pairKey(pair))),
    dropped: standing.filter((pair) => !then.has(pairKey(pair))),
    topicsMet: after.filter(meets).length,
  };
}

/** The same counted by juror or by entry. */
export function countedBy(
  side: keyof Pair,
  { added, kept, dropped }: AssignmentComparison,
): ReadonlyMap<string, Change> {
  const counts = new Map<string, { -readonly [K in keyof Change]: number }>();
  const of = (pair: Pair) => {
    const count = counts.get(pair[side]) ?? { before: 0, added: 0, dropped: 0, after: 0 };
    counts.set(pair[side], count);
    return count;
  };
  for (const pair of added) of(pair).added++;
  for (const pair of dropped) of(pair).dropped++;
  for (const pair of [...kept, ...dropped]) of(pair).before++;
  for (const pair of [...kept, ...added]) of(pair).after++;
  return counts;
}
