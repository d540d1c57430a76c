import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { earlierEntry } from './earlier-entry.js';
import type { CarriedKind } from './entities/entry-carry-over.entity.js';

export interface CarriedItem {
  id: string;
  kind: CarriedKind;
  key: string;
  content: Record<string, string>;
  fromYear: number;
}

/** What came from an earlier entry and waits. */
@Injectable()
export class CarryOverQueries {
  constructor(private readonly database: Database) {}

  /** The year of the entry with which this person could begin, if any. */
  async offered(municipalityId: string, year: number, personId: string): Promise<number | undefined> {
    return (await earlierEntry(this.database, { municipalityId, year, personId }))?.year;
  }

  /** Of an entry in whose team one is; nothing for others. */
  async waiting(entryId: string, personId: string): Promise<CarriedItem[]> {
    if (!isId(entryId)) return [];
    return this.database.rows<CarriedItem>(
      `SELECT o.id, o.kind, o.key, o.content, o.from_year AS "fromYear"
         FROM entry_carry_over o JOIN entry_member m ON m.entry_id = o.entry_id AND m.person_id = $2
        WHERE o.entry_id = $1 AND o.done_at IS NULL ORDER BY o.id`,
      [entryId, personId],
    );
  }
}
