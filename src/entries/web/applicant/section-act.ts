import type { Fields } from '../../domain/read-answers.js';

/** What the pressed button asks for besides saving. */
export type SectionAct =
  | { kind: 'next' | 'back' | 'stay' }
  | { kind: 'more'; rows: number }
  | { kind: 'without'; group: string; row: string; rows: number };

/** The button's value: `zurueck`, `hier`, `mehr:<group>:<rows>`, `ohne:<group>:<row>`; anything else goes on. */
export function readAct(value: unknown): SectionAct {
  const [word, group = '', number = ''] = String(value ?? '').split(':');
  if (word === 'zurueck') return { kind: 'back' };
  if (word === 'hier') return { kind: 'stay' };
  if (word === 'mehr' && /^\d{1,3}$/.test(number)) return { kind: 'more', rows: Number(number) };
  if (word === 'ohne' && group && /^\d{1,3}$/.test(number))
    return { kind: 'without', group, row: number, rows: 0 };
  return { kind: 'next' };
}

/** The fields without one row of a group; what remains closes up when it is read. */
export function withoutRow(fields: Fields, { group, row }: { group: string; row: string }): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith(`${group}.${row}.`)));
}
