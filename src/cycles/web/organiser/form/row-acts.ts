import type { Body } from '../../../../platform/http/forms.js';
import { rowNumbers } from '../rows.js';

/**
 * What a button among the rows of a form asks for: `add:options`, `up:options.2`, `down:options.2`, `drop:options.2`. The form comes
 * back with its rows so, and nothing is saved. Anything else changes nothing.
 */
export function rearranged(fields: Body, act: string): Body {
  const match = /^(add|up|down|drop):(\w+)(?:\.(\d+))?$/.exec(act);
  if (!match) return fields;
  const [, word, prefix = '', row] = match;
  const numbers = rowNumbers(fields, prefix);
  if (word === 'add') return { ...fields, [`${prefix}.${(numbers.at(-1) ?? -1) + 1}.key`]: '' };
  const at = numbers.indexOf(Number(row));
  if (at < 0) return fields;
  const order =
    word === 'drop' ? numbers.filter((_, i) => i !== at) : swapped(numbers, at, word === 'up' ? -1 : 1);
  return renumbered(fields, prefix, order);
}

function swapped(numbers: readonly number[], at: number, by: number): number[] {
  const to = at + by;
  if (to < 0 || to >= numbers.length) return [...numbers];
  return numbers.map((number, i) => (i === at ? numbers[to]! : i === to ? numbers[at]! : number));
}

function renumbered(fields: Body, prefix: string, order: readonly number[]): Body {
  const others = Object.entries(fields).filter(([name]) => !name.startsWith(`${prefix}.`));
  const rows = order.flatMap((old, number) =>
    Object.entries(fields)
      .filter(([name]) => name.startsWith(`${prefix}.${old}.`))
      .map(([name, value]) => [`${prefix}.${number}${name.slice(`${prefix}.${old}`.length)}`, value]),
  );
  return Object.fromEntries([...others, ...rows]) as Body;
}
