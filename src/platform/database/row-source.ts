/** Whatever reads rows: the database outside of a transaction, or a transaction. */
export interface RowSource {
  rows<T extends object>(sql: string, parameters?: unknown[]): Promise<T[]>;
}
