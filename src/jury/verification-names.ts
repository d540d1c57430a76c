import { Injectable } from '@nestjs/common';
import { textIn } from '../cycles/domain/localized-text.js';
import type { Rubric } from '../cycles/domain/rubric.js';
import { Database } from '../platform/database/database.js';
import type { InputDifference } from './domain/input-differences.js';

/** Something that does not hold; `key` is a text (`jury.differences.…`), its parameters name who and what. */
export interface Finding {
  key: string;
  params: Record<string, string | number>;
}

/** Differences in words: which juror, which entry, which criterion. */
@Injectable()
export class VerificationNames {
  constructor(private readonly database: Database) {}

  async of(differences: InputDifference[], rubric: Rubric): Promise<Finding[]> {
    const entries = await this.names(
      `SELECT id, concat_ws(' ', reference, '„' || title || '“') AS name FROM entry WHERE id = ANY ($1)`,
      differences.flatMap((each) => ('entryId' in each ? [each.entryId] : [])),
    );
    const jurors = await this.names(
      'SELECT j.id, p.name FROM juror j JOIN person p ON p.id = j.person_id WHERE j.id = ANY ($1)',
      differences.flatMap((each) => ('jurorId' in each ? [each.jurorId] : [])),
    );
    const criteria = new Map(rubric.map(({ key, label }) => [key, textIn(label, 'de')]));
    return differences.map((each) => ({
      key: `jury.differences.${each.kind}`,
      params: {
        ...('entryId' in each && { entry: entries.get(each.entryId) ?? each.entryId }),
        ...('jurorId' in each && { juror: jurors.get(each.jurorId) ?? each.jurorId }),
        ...('criterion' in each && { criterion: criteria.get(each.criterion) ?? each.criterion }),
        ...('frozen' in each && { frozen: each.frozen ?? '–', now: each.now ?? '–' }),
      },
    }));
  }

  private async names(sql: string, ids: string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.rows<{ id: string; name: string }>(sql, [[...new Set(ids)]]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
