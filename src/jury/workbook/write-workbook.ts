import type { Rubric } from '../../cycles/domain/rubric.js';
import type { SheetFields } from '../domain/sheet-merge.js';
import { abstainedValue } from '../sheet-fields.js';
import {
  abstention,
  dataSheet,
  hiddenSheet,
  leading,
  type WorkbookColumn,
  workbookColumns,
  workbookFormat,
  type WorkbookOf,
} from './sheet-workbook.js';

export interface WorkbookLine {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly title: string;
  readonly fields: SheetFields;
}

/** The workbook of a juror's sheets in a round, as they are stored now: one row an entry, one column a criterion. */
export async function writeWorkbook(
  of: WorkbookOf,
  rubric: Rubric,
  lines: readonly WorkbookLine[],
): Promise<Buffer> {
  const { Workbook } = await import('@cj-tech-master/excelts');
  const book = new Workbook();
  const sheet = book.addWorksheet(dataSheet, {
    views: [{ state: 'frozen', ySplit: 1, xSplit: leading.length }],
  });
  const columns = workbookColumns(rubric);
  sheet.addRow([...leading, ...columns.map(({ header }) => header)]).font = { bold: true };
  for (const line of lines) {
    const { id, version, reference, title, fields } = line;
    const row = sheet.addRow([
      id,
      version,
      reference,
      title,
      ...columns.map((column) => written(column, fields)),
    ]);
    columns.forEach(({ criterion }, i) => {
      if (!criterion) return;
      row.getCell(leading.length + i + 1).dataValidation = {
        type: 'decimal',
        operator: 'between',
        formulae: [criterion.min, criterion.max],
        allowBlank: true,
        showErrorMessage: true,
        // An abstention is a text: it is asked about, not forbidden.
        errorStyle: 'warning',
        errorTitle: 'Wert prüfen',
        error: `Werte von ${criterion.min} bis ${criterion.max} in Schritten von ${criterion.step}, oder „${abstention}: Grund“ für eine Enthaltung.`,
      };
    });
  }
  [...leading, ...columns].forEach((column, i) => {
    const styled = sheet.getColumn(i + 1);
    styled.width = i === 3 ? 40 : typeof column === 'string' ? 16 : column.criterion ? 18 : 32;
    styled.hidden = i < 2;
    styled.alignment = { wrapText: true, vertical: 'top' };
  });
  const hidden = book.addWorksheet(hiddenSheet, { state: 'veryHidden' });
  hidden.addRow([workbookFormat, of.roundId, of.jurorId]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function written({ fields: [first = '', second], criterion }: WorkbookColumn, fields: SheetFields) {
  const value = fields[first] ?? '';
  if (criterion && value === abstainedValue) return `${abstention}: ${fields[second ?? ''] ?? ''}`.trim();
  if (criterion) return value === '' ? null : Number(value);
  return (second === undefined ? value : (fields[second] ?? '')) || null;
}
