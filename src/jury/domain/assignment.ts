/** A pair of the jury: of an assignment or of a conflict. */
export interface Pair {
  readonly jurorId: string;
  readonly entryId: string;
}
export interface AssignmentPlan {
  readonly assignments: readonly Pair[];
  /** Entries that no juror may score. */
  readonly uncovered: readonly string[];
}

/**
 * Everyone scores everything but their conflicts: the normal case of about 50 entries and 7 jurors. Ordered by entry and juror as
 * given; ids given twice count once.
 */
export function everyoneScoresAll(
  jurorIds: readonly string[],
  entryIds: readonly string[],
  conflicts: readonly Pair[],
): AssignmentPlan {
  const blocked = new Set(conflicts.map(pairKey));
  const jurors = [...new Set(jurorIds)];
  const entries = [...new Set(entryIds)];
  const assignments = entries.flatMap((entryId) =>
    jurors.map((jurorId) => ({ jurorId, entryId })).filter((pair) => !blocked.has(pairKey(pair))),
  );
  const covered = new Set(assignments.map((pair) => pair.entryId));
  return { assignments, uncovered: entries.filter((id) => !covered.has(id)) };
}

function pairKey({ jurorId, entryId }: Pair): string {
  return JSON.stringify([jurorId, entryId]);
}
