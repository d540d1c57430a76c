/** What a cell may hold. Numbers are written with a decimal comma, as a German Excel reads them. */
export type CsvCell = string | number | boolean | null | undefined;

/**
 * CSV for Excel: UTF-8 with byte order mark, semicolons, CRLF. Streams row by row.
 * Text that a spreadsheet would run as a formula gets a leading apostrophe (OWASP "CSV Injection").
 */
export async function* csv(
  header: string[],
  rows: AsyncIterable<CsvCell[]> | Iterable<CsvCell[]>,
): AsyncGenerator<string> {
  yield `\uFEFF${line(header)}`;
  for await (const row of rows) yield line(row);
}

const line = (cells: CsvCell[]): string => `${cells.map(cell).join(';')}\r\n`;

function cell(value: CsvCell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = String(value);
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
