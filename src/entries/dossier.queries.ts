import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Section } from './domain/form-definition.js';
import type { Fields } from './domain/read-answers.js';
import { type Dossier, readDossier, readDossierOf } from './read-dossier.js';
import { sectionAsShown } from './section-as-shown.js';

/** Whole entries, in one statement each. */
@Injectable()
export class DossierQueries {
  constructor(private readonly database: Database) {}

  /** The entry for a member of its team; undefined for everybody else. */
  ofMember(entryId: string, personId: string): Promise<Dossier | undefined> {
    return readDossierOf(this.database, entryId, personId);
  }

  /** The section as a posted page showed it; see `sectionAsShown`. */
  sectionShown(dossier: Dossier, key: string, fields: Fields): Promise<Section | undefined> {
    return sectionAsShown(this.database, dossier, key, fields);
  }

  /** The entry whoever reads it; the caller has decided who may. */
  byId(entryId: string): Promise<Dossier | undefined> {
    return readDossier(this.database, entryId);
  }
}
