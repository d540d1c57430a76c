import type { LocalizedText } from '../../../domain/localized-text.js';

/** One field of a part in words. */
export interface Line {
  /** The same field before and after. */
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** What decides whether it changed; the text where it is absent. */
  readonly compared?: string;
}

export interface DifferenceRow {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export const line = (key: string, label: string, text: string): Line => ({ key, label, text });

export const yesNo = (value: boolean): string => (value ? 'ja' : 'nein');

/** German and English of a text. */
export const bothLanguages = (key: string, label: string, text: LocalizedText | undefined): Line[] => [
  line(key, label, text?.de ?? ''),
  line(`${key}.en`, `${label} auf Englisch`, text?.en ?? ''),
];

/** In which order rows come: changed where the same rows stand in another order, whatever they are called. */
export const orderOf = (rows: readonly { key: string; name: string }[]): Line => ({
  key: orderKey,
  label: 'Reihenfolge',
  text: rows.map(({ name }) => name).join(' – '),
  compared: rows.map(({ key }) => key).join(' '),
});
const orderKey = 'order';
const sameRows = (a: string, b: string): boolean =>
  a.split(' ').toSorted().join(' ') === b.split(' ').toSorted().join(' ');

/** The lines of a row under its name: "Preis „Newcomer“: Betrag". */
export const ofRow = (key: string, name: string, lines: readonly Line[]): Line[] =>
  lines.map((each) => line(`${key}.${each.key}`, `${name}: ${each.label}`, each.text));

/** Where two states differ, field by field; what is in one of them only is empty in the other. */
export function differenceOf(before: readonly Line[], after: readonly Line[]): DifferenceRow[] {
  const old = new Map(before.map((each) => [each.key, each]));
  const now = new Map(after.map((each) => [each.key, each]));
  const keys = [...now.keys(), ...[...old.keys()].filter((key) => !now.has(key))];
  return keys
    .filter((key) => isChanged(old.get(key), now.get(key)))
    .map((key) => ({
      label: (now.get(key) ?? old.get(key))!.label,
      before: old.get(key)?.text ?? '',
      after: now.get(key)?.text ?? '',
    }));
}

function isChanged(before: Line | undefined, after: Line | undefined): boolean {
  const [a, b] = [before, after].map((each) => each?.compared ?? each?.text ?? '') as [string, string];
  return a !== b && (after?.key !== orderKey || sameRows(a, b));
}
