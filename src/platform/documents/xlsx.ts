import { PassThrough, type Readable } from 'node:stream';
import type { SheetCell } from './sheet-cell.js';

/** A time in a sheet is the wall clock of this zone: files are read where no zone is written. */
const zone = 'Europe/Berlin';
const dayMilliseconds = 86_400_000;
/** Days from 30 December 1899, where Excel begins to count, to 1970. */
const excelEpoch = 25_569;
const timeFormat = 'dd.mm.yyyy hh:mm';

export interface Sheet {
  name: string;
  header: readonly string[];
  rows: AsyncIterable<SheetCell[]>;
}

/**
 * A workbook with one sheet, row by row as it is read. Every text is a cell of type text: nothing in it is ever a formula. The
 * library is loaded with the first workbook: most processes never write one.
 */
export function xlsx(sheet: Sheet): Readable {
  const out = new PassThrough();
  write(sheet, out).catch((error: Error) => out.destroy(error));
  return out;
}

async function write({ name, header, rows }: Sheet, out: PassThrough): Promise<void> {
  const { WorkbookWriter } = await import('@cj-tech-master/excelts');
  const book = new WorkbookWriter({ stream: out, useStyles: true });
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = header.map((text) => ({
    header: text,
    width: Math.min(40, Math.max(12, text.length + 4)),
  }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: header.length } };
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.commit();
  for await (const cells of rows) {
    const row = sheet.addRow(cells.map((value) => (value instanceof Date ? serial(value) : (value ?? null))));
    cells.forEach((value, index) => {
      if (value instanceof Date) row.getCell(index + 1).numFmt = timeFormat;
    });
    row.commit();
  }
  await sheet.commit();
  await book.commit();
}

function serial(date: Date): number {
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(
    zone,
  );
  return (date.getTime() + offsetNanoseconds / 1e6) / dayMilliseconds + excelEpoch;
}
