/** What a cell of a table for spreadsheets may hold, whatever the kind of file. */
export type SheetCell = string | number | boolean | Date | null | undefined;
