import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { substanceIn } from './canonical.js';
import { changesBetween, type Substance, type SubstanceChanges } from './domain/substance-changes.js';
import { partnerStandings } from './partner-standings.js';
import type { Dossier } from './read-dossier.js';

/** A state that was confirmed, the present one, and what is different. */
export interface Earlier {
  before: Substance;
  after: Substance;
  changes: SubstanceChanges;
}

/** What partners confirmed, as the reader of the dossier may know it: who may read the dossier, the caller has decided. */
@Injectable()
export class ConfirmedContentQueries {
  constructor(private readonly database: Database) {}

  /**
   * By the id of the partner, what changed since its confirmation, where that is about an earlier state. Confirmations from before states
   * were kept are absent. No statement where nothing is outdated.
   */
  async changesIn(dossier: Dossier): Promise<Map<string, Earlier>> {
    const outdated = partnerStandings(dossier).filter((partner) => partner.outdated);
    if (outdated.length === 0) return new Map();
    const kept = await this.database.rows<{ hash: string; content: Substance }>(
      'SELECT hash, content FROM confirmed_content WHERE entry_id = $1 AND hash = ANY ($2)',
      [dossier.id, outdated.map(({ contentHash }) => contentHash)],
    );
    const after = substanceIn(dossier) as unknown as Substance;
    const found = outdated.flatMap(({ id, contentHash }): [string, Earlier][] => {
      const before = kept.find(({ hash }) => hash === contentHash)?.content;
      return before ? [[id, { before, after, changes: changesBetween(before, after) }]] : [];
    });
    return new Map(found);
  }
}
