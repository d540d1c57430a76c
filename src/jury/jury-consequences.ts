import { Injectable } from '@nestjs/common';
import { type Consequence, Consequences, type PlannedChange } from '../cycles/consequences.js';
import { Database } from '../platform/database/database.js';
import { number } from '../platform/i18n/formats.js';
import { acceptedJurors } from './audience-rows.js';

/** Says how many jurors a change of a cycle affects. */
@Injectable()
export class JuryConsequences {
  constructor(
    consequences: Consequences,
    private readonly database: Database,
  ) {
    consequences.register((change) => this.of(change));
  }

  private async of({ audiences, cycleId }: PlannedChange): Promise<Consequence> {
    const count = audiences.includes('jurors') ? (await acceptedJurors(this.database, cycleId)).length : 0;
    const affected = `${number(count, 'de')} ${count === 1 ? 'Jurymitglied' : 'Jurymitglieder'}`;
    return { affected: count === 0 ? [] : [affected], effects: [] };
  }
}
