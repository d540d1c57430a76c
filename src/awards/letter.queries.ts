import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { RowSource } from '../platform/database/row-source.js';
import { type LetterRecipient, recipientsOf, unscreenedOf } from './recipient-rows.js';

/** Who gets which letter. */
@Injectable()
export class LetterQueries {
  constructor(private readonly database: Database) {}

  /** Every entry with a letter; nobody where no entry has one. Pass the transaction to read within it. */
  async recipients(cycleId: string, source: RowSource = this.database): Promise<LetterRecipient[]> {
    return recipientsOf(source, cycleId);
  }

  async unscreened(cycleId: string): Promise<number> {
    return unscreenedOf(this.database, cycleId);
  }
}
