import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { DomainError, notFound } from '../http/domain-error.js';
import type { ByteRange } from './file-store.js';
import { FileMissing } from './file-errors.js';
import { holdFiles } from './hold-files.js';
import { quarantined, type ScanState } from './scan-state.js';
import { Storage } from './storage.js';

/** A stored file that may be fetched; opened as often and from where it is needed. */
export interface StoredContent {
  sha256: string;
  /** In bytes. */
  size: number;
  open(range?: ByteRange): Promise<Readable>;
}

/** What is known of files by their content: whether they may be fetched, and that rows refer to them. */
@Injectable()
export class StoredFiles {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly storage: Storage,
  ) {}

  /**
   * Whoever writes rows that refer to files says so here, in the same transaction, and before the rows: until it ends nobody
   * takes the files away. With a scanner they are in quarantine until they were looked at.
   * @throws DomainError 409 where a file was taken away meanwhile: it must be sent again
   */
  async refer(tx: Tx, hashes: readonly string[]): Promise<void> {
    if (hashes.length === 0) return;
    const state: ScanState = this.config.clamdHost ? 'waiting' : 'unchecked';
    await holdFiles(tx, hashes);
    await tx.rows(
      `INSERT INTO stored_file (sha256, state, stored_at) SELECT DISTINCT h, $2, $3::timestamptz FROM unnest($1::text[]) h
       ON CONFLICT (sha256) DO UPDATE SET stored_at = excluded.stored_at,
         state = CASE WHEN stored_file.state = 'unchecked' THEN excluded.state ELSE stored_file.state END`,
      [hashes, state, tx.now.toString()],
    );
    const there = await Promise.all(hashes.map((sha256) => this.storage.exists(sha256)));
    if (there.includes(false)) throw new DomainError('files.errors.gone', {}, 409);
  }

  /**
   * The content for a download.
   * @throws DomainError 423 while the file is in quarantine, 404 where it is gone
   */
  async content(sha256: string): Promise<StoredContent> {
    const row = await this.database.row<{ state: ScanState }>(
      'SELECT state FROM stored_file WHERE sha256 = $1',
      [sha256],
    );
    if (row && quarantined(row.state)) throw new DomainError(`files.quarantine.${row.state}`, {}, 423);
    try {
      const size = await this.storage.size(sha256);
      return { sha256, size, open: (range) => this.storage.open(sha256, range) };
    } catch (error) {
      throw error instanceof FileMissing ? notFound() : error;
    }
  }
}
