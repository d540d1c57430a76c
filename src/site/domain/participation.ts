/** What a municipality's first participation is decided by. */
export interface Participation {
  readonly year: number;
  /** Whether anything of the entry was ever submitted, whatever became of it. */
  readonly submitted: boolean;
}

/** The years in which a municipality submitted something, the first one first. */
export const yearsOf = (entries: readonly Participation[]): number[] =>
  [...new Set(entries.filter(({ submitted }) => submitted).map(({ year }) => year))].toSorted(
    (a, b) => a - b,
  );

/**
 * First-timers submitted nothing in an earlier cycle: a draft that was never sent, or a second entry in the same cycle, does not make
 * anybody experienced. The list of entries says the same in SQL (`newcomer`).
 */
export const isFirstTime = (year: number, entries: readonly Participation[]): boolean =>
  !entries.some((entry) => entry.submitted && entry.year < year);
