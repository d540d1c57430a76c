import type { CycleView } from '../../../cycles/cycle-view.js';
import { csv, type CsvCell } from '../../../platform/documents/csv.js';
import type { SheetCell } from '../../../platform/documents/sheet-cell.js';
import { dateTime } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { EntryLine } from '../../entry-list.queries.js';
import { leading, listColumns, readColumns } from './list-columns.js';

export interface EntryTable {
  header: string[];
  rows: AsyncGenerator<SheetCell[]>;
}

/** The list as a table for spreadsheets, line by line: the columns that were chosen, or all there are. */
export function entryTable(lines: AsyncIterable<EntryLine>, columns: unknown, texts: Texts): EntryTable {
  const chosen = columns === undefined ? listColumns : readColumns(columns).columns;
  const values = [leading, ...chosen].flatMap((column) => Object.entries(column.values));
  return { header: values.map(([heading]) => heading), rows: rowsOf() };

  async function* rowsOf() {
    for await (const line of lines) yield values.map(([, value]) => value(line, texts));
  }
}

export function entriesCsv({ header, rows }: EntryTable): AsyncGenerator<string> {
  return csv(header, withReadableTimes());

  async function* withReadableTimes(): AsyncGenerator<CsvCell[]> {
    for await (const row of rows)
      yield row.map((value) => (value instanceof Date ? dateTime(value, 'de') : value));
  }
}

/** Name of a file that says how many rows it holds. */
export const exportName = ({ year }: CycleView, count: number, ending: string): string =>
  `bewerbungen-${year}-${count}-${count === 1 ? 'zeile' : 'zeilen'}.${ending}`;
