import { mentionsYear } from './next-name.js';

/** A field of a cycle in words; the same field of another has the same key. */
export interface FieldLine {
  readonly key: string;
  readonly label: string;
  /** Empty where nothing is said. */
  readonly text: string;
  /** Everything that counts, where the words leave something out. */
  readonly exact?: string;
}

/** A field of both cycles. */
export interface ComparedField {
  readonly key: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly equal: boolean;
  /** The later one names the earlier one's year: probably to be corrected. */
  readonly stale: boolean;
}

/** Field by field in the order of the later cycle; what only the earlier one has comes last. */
export function compareFields(
  before: readonly FieldLine[],
  after: readonly FieldLine[],
  yearBefore: number,
): ComparedField[] {
  const old = new Map(before.map((line) => [line.key, line]));
  const kept = new Set(after.map(({ key }) => key));
  const gone = before.filter(({ key }) => !kept.has(key)).map((line) => ({ ...line, text: '' }));
  return [...after, ...gone].map(({ key, label, text }, i) => {
    const [was, is] = [old.get(key), after[i]];
    return {
      key,
      label,
      before: was?.text ?? '',
      after: text,
      equal: exactOf(was) === exactOf(is),
      stale: mentionsYear(text, yearBefore),
    };
  });
}

/** Not being there says the same as saying nothing. */
const exactOf = (line: FieldLine | undefined): string => line?.exact ?? line?.text ?? '';
