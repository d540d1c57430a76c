import type { Cell as LibraryCell } from '@cj-tech-master/excelts';

/** A cell as it was filled in. `A1`-like addresses, as spreadsheets show them. */
export interface ReadCell {
  address: string;
  /** What stands in it; empty where nothing does. */
  text: string;
  formula: boolean;
}
export interface ReadSheet {
  name: string;
  /** By number of the row, from 1; cells from column 1 on. */
  rows: { number: number; cells: ReadCell[] }[];
}

/**
 * All sheets of a workbook, hidden ones too. The library is loaded with the first one.
 * @returns undefined where the content is no workbook, or has more rows or columns than may be
 */
export async function readXlsx(
  content: Buffer,
  most: { rows: number; columns: number },
): Promise<ReadSheet[] | undefined> {
  const { Workbook } = await import('@cj-tech-master/excelts');
  const book = new Workbook();
  try {
    await book.xlsx.load(content);
  } catch {
    return undefined;
  }
  if (book.worksheets.some(({ rowCount, columnCount }) => rowCount > most.rows || columnCount > most.columns))
    return undefined;
  return book.worksheets.map((sheet) => {
    const rows: ReadSheet['rows'] = [];
    sheet.eachRow((row, number) => {
      const cells = Array.from({ length: sheet.columnCount }, (_, i) => readCell(row.getCell(i + 1)));
      rows.push({ number, cells });
    });
    return { name: sheet.name, rows };
  });
}

function readCell(cell: LibraryCell): ReadCell {
  const { value } = cell;
  const formula =
    typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);
  const text = typeof value === 'number' ? String(value) : cell.text;
  return { address: cell.address, text: text.replaceAll('\r\n', '\n').trim(), formula };
}
