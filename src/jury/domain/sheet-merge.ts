import { hash } from 'node:crypto';

/** The fields of a sheet's form, as texts: what is not answered is empty or not there. */
export type SheetFields = Readonly<Record<string, string>>;

/** By field: the mark of the text that a page showed when it was opened. */
export type FieldMarks = Readonly<Record<string, string>>;

const nothing = 'leer';

/** Sixteen hex digits that tell texts apart; a word of its own where there is none. */
export const fieldMark = (text: string): string =>
  text === '' ? nothing : hash('sha256', text).slice(0, 16);

export const fieldMarks = (fields: SheetFields, names: readonly string[]): FieldMarks =>
  Object.fromEntries(names.map((name) => [name, fieldMark(fields[name] ?? '')]));

/** As a hidden field: `comment:0123456789abcdef abstain:leer`. */
export const writtenFieldMarks = (marks: FieldMarks): string =>
  Object.entries(marks)
    .map(([name, mark]) => `${name}:${mark}`)
    .join(' ');

/** The marks in a posted field, without what is none. */
export function readFieldMarks(written: string): FieldMarks {
  const pairs = written.matchAll(/(?<=^| )([^ :]{1,100}):([0-9a-f]{16}|leer)(?= |$)/g);
  return Object.fromEntries([...pairs].map(([, name, mark]) => [name, mark]));
}

export interface Posted {
  readonly fields: SheetFields;
  /** What the page had shown; a field without a mark had shown nothing. */
  readonly base: FieldMarks;
  /** What the page posted before without having heard an answer: it may be stored already. */
  readonly unheard: readonly SheetFields[];
}

export interface Merged {
  /** What is to be stored: of a disputed field what is stored. */
  readonly agreed: SheetFields;
  /** What is to be shown: of a disputed field what was typed. */
  readonly shown: SheetFields;
  readonly disputed: readonly string[];
}

/**
 * Puts together what is stored and what a page posted, field by field: who changed nothing overwrites nothing, and where a page and
 * somebody else (another tab) changed the same field to different texts, it is disputed.
 */
export function mergeSheet(stored: SheetFields, { fields, base, unheard }: Posted): Merged {
  const merged = Object.entries(fields).map(([name, typed]) => {
    const kept = stored[name] ?? '';
    const shown = base[name] ?? nothing;
    const known = fieldMark(kept) === shown || unheard.some((earlier) => earlier[name] === kept);
    if (typed === kept || fieldMark(typed) === shown) return { name, agreed: kept, shown: kept };
    return known
      ? { name, agreed: typed, shown: typed }
      : { name, agreed: kept, shown: typed, disputed: true };
  });
  const over = (of: 'agreed' | 'shown') =>
    Object.fromEntries([...Object.entries(stored), ...merged.map((each) => [each.name, each[of]] as const)]);
  return {
    agreed: over('agreed'),
    shown: over('shown'),
    disputed: merged.filter(({ disputed }) => disputed).map(({ name }) => name),
  };
}
