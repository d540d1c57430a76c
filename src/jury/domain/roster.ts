import type { Pair } from './assignment.js';

/** A juror of a round, as assignments need to know them. */
export interface Seat {
  readonly id: string;
  /** Keys of the form's topics; none: not known. */
  readonly topics: readonly string[];
  /** The most entries they take on in a round; null: no limit. */
  readonly limit: number | null;
  /** Away for all of the time in which the round is scored. */
  readonly absent: boolean;
}
export interface RosterEntry {
  readonly id: string;
  readonly topics: readonly string[];
}
/** An assignment as it stands. `fixed`: set by hand or with a sheet; no run moves it. */
export interface Standing extends Pair {
  readonly fixed: boolean;
}

/** Who may score what in a round, and who does. */
export interface Roster {
  readonly entries: readonly RosterEntry[];
  readonly jurors: readonly Seat[];
  readonly conflicts: readonly Pair[];
  /** Ids of two jurors who must not score the same entry. */
  readonly apart: readonly (readonly [string, string])[];
  /** Without pairs in conflict: their sheets do not count. */
  readonly standing: readonly Standing[];
}

export const pairKey = ({ jurorId, entryId }: Pair): string => `${jurorId} ${entryId}`;

/** From each juror to those from whom they are kept apart. */
export function apartFrom(apart: Roster['apart']): ReadonlyMap<string, ReadonlySet<string>> {
  const others = new Map<string, Set<string>>();
  for (const [one, other] of apart) {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      others.set(from, (others.get(from) ?? new Set()).add(to));
  }
  return others;
}
