import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { parseSearch } from './domain/search.js';
import type { ApplicantKind } from './entities/municipality.entity.js';
import { type FoundMunicipality, searchStatement } from './search-statement.js';

export interface MunicipalityFacts {
  id: string;
  /** Official key; null for a body entered by hand. */
  key: string | null;
  kind: ApplicantKind;
  name: string;
  shortName: string;
  districtKey: string | null;
  districtName: string | null;
  stateKey: string | null;
  stateName: string;
  population: number;
  postcode: string | null;
  source: string;
  /** Date of the edition, YYYY-MM-DD. */
  validOn: string | null;
  /** The edition that no longer listed it, YYYY-MM-DD. */
  retiredOn: string | null;
}

const facts = `SELECT id, key, kind, name, short_name AS "shortName", district_key AS "districtKey",
  district_name AS "districtName", state_key AS "stateKey", state_name AS "stateName", population, postcode, source,
  valid_on::text AS "validOn", retired_on::text AS "retiredOn" FROM municipality`;

/** Below that a search would find half the country. */
const shortestSearch = 2;

@Injectable()
export class MunicipalityQueries {
  constructor(private readonly database: Database) {}

  /**
   * Bodies of the directory by name, postcode or official key, best first; retired ones and those entered by hand are
   * not found. A text of less than two characters finds nothing.
   */
  async search(text: string, limit = 15): Promise<FoundMunicipality[]> {
    const said = text.normalize('NFC').trim();
    const search = parseSearch(said);
    if (search.by === 'nothing' || said.length < shortestSearch) return [];
    const { sql, parameters } = searchStatement(search, said, limit);
    return this.database.rows<FoundMunicipality>(sql, parameters);
  }

  async byId(id: string): Promise<MunicipalityFacts | undefined> {
    if (!isId(id)) return undefined;
    return this.database.row<MunicipalityFacts>(`${facts} WHERE id = $1`, [id]);
  }

  byKey(key: string): Promise<MunicipalityFacts | undefined> {
    return this.database.row<MunicipalityFacts>(`${facts} WHERE key = $1`, [key]);
  }
}
