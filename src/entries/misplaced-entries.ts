import { type SizeClass, sizeClassFor } from '../cycles/domain/size-class.js';
import type { RowSource } from '../platform/database/row-source.js';
import type { EntryState } from './domain/entry-state.js';

/** An entry that new bounds put into another class. */
export interface MisplacedEntry {
  id: string;
  state: EntryState;
  /** Municipality, for lists. */
  name: string;
  /** Keys of classes; null for none. */
  from: string | null;
  to: string | null;
}

/** Entries of a cycle whose population belongs to another of `classes` than the one they stand in. */
export async function misplacedEntries(
  source: RowSource,
  cycleId: string,
  classes: readonly SizeClass[],
): Promise<MisplacedEntry[]> {
  const rows = await source.rows<Omit<MisplacedEntry, 'to'> & { population: number }>(
    `SELECT e.id, e.state, e.population, m.short_name AS name, s.key AS "from"
       FROM entry e JOIN municipality m ON m.id = e.municipality_id LEFT JOIN size_class s ON s.id = e.size_class_id
      WHERE e.cycle_id = $1 ORDER BY m.short_name, e.id`,
    [cycleId],
  );
  return rows
    .map(({ population, ...row }) => ({ ...row, to: sizeClassFor(population, classes)?.key ?? null }))
    .filter(({ from, to }) => from !== to);
}

/** Once eligibility is decided, the class belongs to the decision: the jury compares and awards by it. */
export const isDecided = ({ state }: Pick<MisplacedEntry, 'state'>): boolean =>
  state === 'admitted' || state === 'rejected';
