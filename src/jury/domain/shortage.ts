import type { Pair } from './assignment.js';
import { apartFrom, pairKey, type Roster } from './roster.js';

/** Why a juror does not score an entry that lacks one. */
export type Obstacle = 'conflict' | 'absent' | 'apart' | 'full';
export interface Shortage {
  readonly entryId: string;
  readonly missing: number;
  /** Of every juror of the round who does not score it. Empty where all of them do: there are too few. */
  readonly obstacles: readonly { readonly jurorId: string; readonly why: Obstacle }[];
}

/** Says of every entry that lacks jurors what keeps each of the others from it. */
export function shortagesOf(
  { jurors, conflicts, apart }: Roster,
  given: readonly Pair[],
  short: readonly { entryId: string; missing: number }[],
): Shortage[] {
  const inConflict = new Set(conflicts.map(pairKey));
  const others = apartFrom(apart);
  const holders = new Map<string, string[]>();
  for (const { entryId, jurorId } of given) holders.set(entryId, [...(holders.get(entryId) ?? []), jurorId]);
  return short.map(({ entryId, missing }) => {
    const of = holders.get(entryId) ?? [];
    const why = ({ id, absent }: Roster['jurors'][number]): Obstacle => {
      if (inConflict.has(pairKey({ jurorId: id, entryId }))) return 'conflict';
      if (absent) return 'absent';
      return of.some((holder) => others.get(id)?.has(holder)) ? 'apart' : 'full';
    };
    const free = jurors.filter(({ id }) => !of.includes(id));
    return { entryId, missing, obstacles: free.map((juror) => ({ jurorId: juror.id, why: why(juror) })) };
  });
}
