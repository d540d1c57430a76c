import { DomainErrors } from '../../../platform/http/domain-error.js';
import type { Body } from '../../../platform/http/forms.js';

/** Numbers of the rows `prefix.<number>.<field>` that a form carries, in order. */
export function rowNumbers(values: Body, prefix: string): number[] {
  const start = `${prefix}.`;
  const numbers = Object.keys(values)
    .filter((name) => name.startsWith(start))
    .map((name) => Number(name.slice(start.length).split('.')[0]))
    .filter(Number.isInteger);
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

/** Every value under its whole name: `{ 'prizes.0.title.de': … }`; lists of plain values stay lists, nothing becomes ''. */
export function flat(value: unknown, name = ''): Body {
  if (value === null || value === undefined) return { [name]: '' };
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return { [name]: value };
  if (typeof value !== 'object') return { [name]: String(value) };
  const parts = Object.entries(value).map(([key, each]) => flat(each, name ? `${name}.${key}` : key));
  return Object.assign({}, ...parts) as Body;
}

/** A key that none of `taken` is: `prize7`. */
export function freeKey(stem: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

/**
 * Rules count the rows they were given, the page also those that were left out: brings a problem of the rule's row `prefix.1` to the row
 * of the page it is about.
 */
export async function atRows<T>(prefix: string, rows: readonly string[], act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof DomainErrors)) throw error;
    throw new DomainErrors(
      error.problems.map((each) => {
        const match = each.field?.match(/^(\w+)\.(\d+)(.*)$/);
        const row = match?.[1] === prefix ? rows[Number(match[2])] : undefined;
        return row ? { ...each, field: `${row}${match?.[3] ?? ''}` } : each;
      }),
    );
  }
}
