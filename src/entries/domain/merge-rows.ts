import { markOf, type Marks } from './answer-marks.js';
import { type NamedRow, rowKey } from './answer-rows.js';
import type { Row } from './answers.js';

export interface RowVersions {
  readonly current: readonly NamedRow[];
  readonly mine: readonly NamedRow[];
  readonly base: Marks;
  readonly undecided: readonly string[];
  readonly taken: readonly string[];
  readonly sent: readonly (readonly NamedRow[])[];
}
export interface MergedRows {
  readonly rows: readonly Row[];
  readonly changed: boolean;
  /** As `question.id`. */
  readonly conflicts: readonly string[];
  readonly others: boolean;
  readonly marks: Marks;
}

interface Standing {
  readonly now: string;
  readonly own: string;
  readonly before: string;
  readonly earlier: readonly string[];
}

/** What becomes of an answer or a row, by its marks. */
export function fateOf({ now, own, before, earlier }: Standing, isUndecided: boolean) {
  if (own === now) return 'same';
  if (isUndecided) return 'conflict';
  if (own === before) return 'theirs';
  return now === before || earlier.includes(now) ? 'mine' : 'conflict';
}

/**
 * Merges the rows of a group or table: rows that either added are kept, a row that one has removed and the other not touched goes, and of
 * one that both changed, or one changed and the other removed, what is stored stays until the person chooses. Rows keep the order in which
 * they are stored; one's own new ones come last.
 */
export function mergeRows(question: string, versions: RowVersions): MergedRows {
  const { current, mine, base, undecided, taken, sent } = versions;
  const markIn = (rows: readonly NamedRow[], id: string) => markOf(rows.find((each) => each.id === id)?.row);
  const fate = (id: string) => {
    const key = rowKey(question, id);
    const standing = {
      now: markIn(current, id),
      own: markIn(mine, id),
      before: base[key] ?? markOf(undefined),
      earlier: sent.map((rows) => markIn(rows, id)),
    };
    return taken.includes(key) ? 'theirs' : fateOf(standing, undecided.includes(key));
  };
  const kept = current.flatMap(({ id, row }) =>
    fate(id) === 'mine' ? mine.filter((each) => each.id === id) : [{ id, row }],
  );
  const added = mine.filter(({ id }) => !current.some((each) => each.id === id) && fate(id) === 'mine');
  const known = Object.keys(base).filter((key) => key.startsWith(`${question}.`));
  const ids = [...new Set([...known.map((key) => key.slice(question.length + 1)), ...namesOf(mine)])];
  const all = [
    ...new Set([
      ...ids,
      ...namesOf(current),
      ...undecided
        .filter((key) => key.startsWith(`${question}.`))
        .map((key) => key.slice(question.length + 1)),
    ]),
  ];
  return {
    rows: [...kept, ...added].map(({ row }) => row),
    changed: all.some((id) => fate(id) === 'mine'),
    conflicts: all.filter((id) => fate(id) === 'conflict').map((id) => rowKey(question, id)),
    others: all.some((id) => fate(id) === 'theirs'),
    marks: Object.fromEntries(
      ids.flatMap((id) => nextMark(rowKey(question, id), fate(id), markIn(mine, id), base)),
    ),
  };
}

/** Of rows that the page shows: what it was saved as, or what it built on where that was not saved. */
function nextMark(
  key: string,
  fate: ReturnType<typeof fateOf>,
  own: string,
  base: Marks,
): [string, string][] {
  if (fate === 'mine' || fate === 'same') return own === markOf(undefined) ? [] : [[key, own]];
  return base[key] === undefined ? [] : [[key, base[key]]];
}

const namesOf = (rows: readonly NamedRow[]): string[] => rows.map(({ id }) => id);
