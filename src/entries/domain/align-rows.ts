import type { Row, Value } from './answers.js';
import { same } from './substance-changes.js';

/**
 * Which rows are the same row, as pairs of indexes that grow: of all ways the one with the most in common, where an equal row counts more
 * than one that has only some answer in common.
 */
export function alignedRows(before: readonly Row[], after: readonly Row[]): (readonly [number, number])[] {
  const best = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  const alike = before.map((was) => after.map((is) => likeness(was, is)));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      best[i]![j] = Math.max(
        best[i + 1]![j]!,
        best[i]![j + 1]!,
        alike[i]![j]! > 0 ? best[i + 1]![j + 1]! + alike[i]![j]! : 0,
      );
  const found: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < before.length && j < after.length;) {
    const here = best[i]![j]!;
    if (alike[i]![j]! > 0 && here === best[i + 1]![j + 1]! + alike[i]![j]!) found.push([i++, j++]);
    else if (here === best[i + 1]![j]!) i += 1;
    else j += 1;
  }
  return found;
}

/** 0 for rows that have no answer in common. */
function likeness(was: Row, is: Row): number {
  if (same(was, is)) return 1 + Object.keys(is).length;
  return Object.entries(is).filter(([key, value]) => tells(value) && same(value, was[key])).length;
}

/** A yes or no, or an empty list, says nothing about which row it is. */
const tells = (value: Value): boolean =>
  typeof value !== 'boolean' && !(Array.isArray(value) && value.length === 0);
