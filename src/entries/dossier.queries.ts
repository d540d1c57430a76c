import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { type Dossier, readDossier, readDossierOf } from './read-dossier.js';

/** Whole entries, in one statement each. */
@Injectable()
export class DossierQueries {
  constructor(private readonly database: Database) {}

  /** The entry for a member of its team; undefined for everybody else. */
  ofMember(entryId: string, personId: string): Promise<Dossier | undefined> {
    return readDossierOf(this.database, entryId, personId);
  }

  /** The entry whoever reads it; the caller has decided who may. */
  byId(entryId: string): Promise<Dossier | undefined> {
    return readDossier(this.database, entryId);
  }
}
