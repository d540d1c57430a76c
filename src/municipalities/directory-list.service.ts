import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import { directoryListAdded } from './domain/events.js';
import { searchKey } from './domain/search-key.js';
import { Municipality } from './entities/municipality.entity.js';

export type ListedBody = Pick<
  Municipality,
  | 'key'
  | 'ars'
  | 'kind'
  | 'name'
  | 'shortName'
  | 'districtKey'
  | 'districtName'
  | 'associationName'
  | 'stateKey'
  | 'stateName'
  | 'population'
  | 'postcode'
>;

/**
 * A part of the official directory. `DirectoryImportService` takes whole files only and refuses what is not complete; a demonstration
 * brings just the bodies that it uses. A later import finds them by their keys.
 */
@Injectable()
export class DirectoryListService {
  constructor(private readonly database: Database) {}

  /**
   * Adds the bodies that are not there yet; returns how many.
   * @param validOn date of the edition they were taken from, YYYY-MM-DD
   */
  async add(actor: Actor, bodies: readonly ListedBody[], source: string, validOn: string): Promise<number> {
    return this.database.transaction(actor, async (tx) => {
      const rows = bodies.map((body) => ({
        ...body,
        id: newId(),
        searchKey: searchKey(body.shortName),
        source,
        validOn,
      }));
      const insert = tx.manager.createQueryBuilder().insert().into(Municipality).values(rows);
      const { raw } = await insert.orIgnore().returning('id').execute();
      const added = (raw as unknown[]).length;
      if (added > 0) tx.emit(directoryListAdded({ added, source, validOn }));
      return added;
    });
  }
}
