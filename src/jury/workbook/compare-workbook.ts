import type { Rubric } from '../../cycles/domain/rubric.js';
import { problem, type Problem } from '../../cycles/domain/problem.js';
import type { ReadCell, ReadSheet } from '../../platform/documents/read-xlsx.js';
import type { SheetFields } from '../domain/sheet-merge.js';
import type { SheetContent } from '../sheet-content.js';
import { abstainedValue, sheetOfFields } from '../sheet-fields.js';
import { draftProblems, submissionProblems } from '../sheet-rules.js';
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
import type { WorkbookLine } from './write-workbook.js';

/** A sheet of the juror as it is stored now. */
export interface StoredLine extends WorkbookLine {
  readonly submitted: boolean;
}
export interface ComparedCell {
  readonly address: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly kind: 'new' | 'changed' | 'invalid';
  readonly problem?: Problem;
}
export interface ComparedRow {
  readonly line: StoredLine;
  /** Stale: the sheet changed since the download. Submitted: it must be reopened first. */
  readonly state: 'unchanged' | 'changed' | 'stale' | 'submitted' | 'invalid';
  readonly cells: readonly ComparedCell[];
  readonly content: SheetContent;
  /** Whether it could be handed in as it is. */
  readonly complete: boolean;
}
export interface Comparison {
  readonly rows: readonly ComparedRow[];
  /** Rows of the file that are none of the juror's sheets, by their number. */
  readonly strangers: readonly { readonly row: number; readonly problem: Problem }[];
  /** Sheets of which the file has no row: they stay as they are. */
  readonly missing: readonly StoredLine[];
}

const refused = (key: string, params?: Record<string, string | number>) =>
  problem(`sheets.workbook.${key}`, params);

/** Compares a filled workbook with what is stored, cell by cell; or says why it is not the workbook of this juror and round. */
export function compareWorkbook(
  sheets: readonly ReadSheet[] | undefined,
  of: WorkbookOf,
  rubric: Rubric,
  stored: readonly StoredLine[],
): Comparison | Problem {
  const [said] = sheets?.find(({ name }) => name === hiddenSheet)?.rows ?? [];
  const data = sheets?.find(({ name }) => name === dataSheet);
  const [format, roundId, jurorId] = said?.cells.map(({ text }) => text) ?? [];
  if (!data || format !== workbookFormat) return refused('unknown');
  if (roundId !== of.roundId) return refused('otherRound');
  if (jurorId !== of.jurorId) return refused('otherJuror');
  const columns = workbookColumns(rubric);
  const [header, ...body] = data.rows;
  const wrong = [...leading, ...columns.map((column) => column.header)].findIndex(
    (text, i) => header?.cells[i]?.text !== text,
  );
  if (wrong >= 0) return refused('header', { cell: header?.cells[wrong]?.address ?? 'A1' });
  return compareRows(
    body.filter(({ cells }) => cells.some(({ text, formula }) => text !== '' || formula)),
    columns,
    rubric,
    stored,
  );
}

function compareRows(
  body: ReadSheet['rows'],
  columns: readonly WorkbookColumn[],
  rubric: Rubric,
  stored: readonly StoredLine[],
): Comparison {
  const lines = new Map(stored.map((line) => [line.id, line]));
  const seen = new Set<string>();
  const rows: ComparedRow[] = [];
  const strangers: { row: number; problem: Problem }[] = [];
  for (const { number, cells } of body) {
    const [id, version, reference] = cells.map(({ text }) => text);
    const line = lines.get(id ?? '');
    if (!line) strangers.push({ row: number, problem: refused('strangeRow') });
    else if (seen.has(line.id)) strangers.push({ row: number, problem: refused('rowTwice') });
    else if (reference !== line.reference) strangers.push({ row: number, problem: refused('rowMixedUp') });
    else rows.push(compareRow(line, Number(version), cells.slice(leading.length), columns, rubric));
    if (line) seen.add(line.id);
  }
  return { rows, strangers, missing: stored.filter(({ id }) => !seen.has(id)) };
}

function compareRow(
  line: StoredLine,
  version: number,
  given: readonly ReadCell[],
  columns: readonly WorkbookColumn[],
  rubric: Rubric,
): ComparedRow {
  const read = columns.map((column, i) => ({
    column,
    cell: given[i]!,
    fields: fieldsOf(column, given[i]!),
  }));
  const fields: SheetFields = { ...line.fields, ...Object.assign({}, ...read.map((each) => each.fields)) };
  const content = sheetOfFields(fields);
  const problems = draftProblems(rubric, content);
  const cells = read.flatMap(({ column, cell, fields: typed }): ComparedCell[] => {
    const wrong = cell.formula
      ? refused('formula')
      : problems.find(({ field }) => field !== undefined && column.fields.includes(field));
    const before = shown(column, line.fields);
    const after = cell.formula ? cell.text : shown(column, typed);
    const about = { address: cell.address, label: column.header, before, after };
    if (wrong) return [{ ...about, kind: 'invalid', problem: wrong }];
    return before === after ? [] : [{ ...about, kind: before === '' ? 'new' : 'changed' }];
  });
  return {
    line,
    state: stateOf(line, version, cells),
    cells,
    content,
    complete: submissionProblems(rubric, content).length === 0,
  };
}

function stateOf(line: StoredLine, version: number, cells: readonly ComparedCell[]): ComparedRow['state'] {
  if (cells.length === 0) return 'unchanged';
  if (cells.some(({ kind }) => kind === 'invalid')) return 'invalid';
  if (line.submitted) return 'submitted';
  return version === line.version ? 'changed' : 'stale';
}

/** What a cell says, as fields of the sheet's form. A reason stays where the cell has a value instead of an abstention. */
function fieldsOf(
  { fields: [first = '', second = ''], criterion }: WorkbookColumn,
  { text }: ReadCell,
): SheetFields {
  if (criterion) {
    const abstained = /^(?:E|Enthaltung)\s*(?::\s*([\s\S]*))?$/i.exec(text);
    if (abstained) return { [first]: abstainedValue, [second]: (abstained[1] ?? '').trim() };
    return { [first]: text.replace(/^(-?\d+),(\d+)$/, '$1.$2') };
  }
  if (second) return { [first]: text === '' ? '' : 'true', [second]: text };
  return { [first]: text };
}

function shown(
  { fields: [first = '', second = ''], criterion }: WorkbookColumn,
  fields: SheetFields,
): string {
  const value = fields[first] ?? '';
  if (criterion && value === abstainedValue)
    return [abstention, (fields[second] ?? '').trim()].filter(Boolean).join(': ');
  return (criterion || !second ? value : (fields[second] ?? '')).trim();
}
