import type { Figures } from './exact-figures.js';
import { inOrder, type RoundInputs } from './round-inputs.js';

export interface PlainEntry extends Figures {
  /** From 1; equal figures share a rank and the next one is skipped (1, 2, 2, 4). Null without any score. */
  readonly rank: number | null;
}
export interface PlainClass {
  readonly sizeClass: string | null;
  readonly entries: readonly PlainEntry[];
}
export interface PlainRanking {
  readonly classes: readonly PlainClass[];
  readonly overall: readonly PlainEntry[];
}

/**
 * Entries by their figure, by size class (in the order given, entries without a class last) and overall. Entries are ranked by the
 * rounded figure: what is shown as equal is equal. Within a rank and without a score they stand by id.
 */
export function plainRanking(
  { entries, sizeClasses }: RoundInputs,
  figures: readonly Figures[],
): PlainRanking {
  const classOf = new Map(entries.map((e) => [e.entryId, e.sizeClass]));
  const classes = [...sizeClasses, null]
    .map((sizeClass) => ({
      sizeClass,
      entries: ranked(figures.filter((f) => classOf.get(f.entryId) === sizeClass)),
    }))
    .filter((each) => each.sizeClass !== null || each.entries.length > 0);
  return { classes, overall: ranked(figures) };
}

function ranked(figures: readonly Figures[]): PlainEntry[] {
  const byId = inOrder(figures, (f) => [f.entryId]);
  const sorted = byId.toSorted((a, b) => (b.figure ?? -Infinity) - (a.figure ?? -Infinity) || 0);
  const rankOf = new Map<number, number>();
  sorted.forEach(({ figure }, at) => {
    if (figure !== null && !rankOf.has(figure)) rankOf.set(figure, at + 1);
  });
  return sorted.map(({ entryId, ...rest }) => ({
    entryId,
    rank: rest.figure === null ? null : rankOf.get(rest.figure)!,
    ...rest,
  }));
}
