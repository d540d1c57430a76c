import { Injectable } from '@nestjs/common';
import type { RowSource } from '../database/row-source.js';

export interface FileReference {
  /** What refers to it. */
  by: string;
  sha256: string;
  /** In bytes; null where the row does not say. */
  size: string | null;
}

/** Who still needs which stored file. Features say so when the process starts; what nobody names is taken away. */
@Injectable()
export class FileReferences {
  private readonly sources: { by: string; sql: string }[] = [];

  /** @param sql selects `sha256` (text) and `size` (bigint, null where unknown) of all files that are needed */
  add(by: string, sql: string): void {
    this.sources.push({ by, sql });
  }

  all(reads: RowSource): Promise<FileReference[]> {
    return reads.rows<FileReference>(`${this.union()} ORDER BY 2, 1`, []);
  }

  /** Those of the hashes that nothing refers to. */
  async unneeded(reads: RowSource, hashes: readonly string[]): Promise<string[]> {
    if (hashes.length === 0) return [];
    const rows = await reads.rows<{ sha256: string }>(
      `SELECT h AS sha256 FROM unnest($1::text[]) h WHERE h NOT IN (SELECT sha256 FROM (${this.union()}) needed)`,
      [hashes],
    );
    return rows.map(({ sha256 }) => sha256);
  }

  private union(): string {
    return this.sources
      .map(({ by, sql }) => `SELECT '${by}' AS by, sha256, size FROM (${sql}) r`)
      .join(' UNION ALL ');
  }
}
