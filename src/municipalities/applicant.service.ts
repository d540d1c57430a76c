import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainErrors } from '../platform/http/domain-error.js';
import { type ApplicantByHand, applicantProblems } from './domain/applicant-by-hand.js';
import { applicantEnteredByHand } from './domain/events.js';
import { searchKey } from './domain/search-key.js';
import { stateKeyByName } from './domain/states.js';
import { Municipality } from './entities/municipality.entity.js';

export const sourceByHand = 'Angabe der Kommune';

/** Applicants that the official directory does not list. */
@Injectable()
export class ApplicantService {
  /**
   * Enters a body by hand. The same statement again (double post, next cycle) gives the body that is known already.
   * @throws DomainErrors with fields `name`, `kind`, `state`, `district`, `population`, `postcode`
   */
  async enterByHand(tx: Tx, applicant: ApplicantByHand): Promise<Municipality> {
    const problems = applicantProblems(applicant);
    if (problems.length > 0) throw new DomainErrors(problems);
    const { kind, population } = applicant;
    const name = applicant.name.trim();
    const stateKey = stateKeyByName(applicant.state) ?? '';
    const said = { kind, name, stateKey, population, key: IsNull() };
    await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${kind}/${stateKey}/${name}`]);
    const known = await tx.findOne(Municipality, said);
    if (known) return known;

    const district = await districtOf(tx, stateKey, applicant.district?.trim() ?? '');
    const id = newId();
    await tx.insert(Municipality, {
      ...said,
      id,
      key: null,
      shortName: name,
      searchKey: searchKey(name),
      districtKey: district.key,
      districtName: district.name,
      stateName: applicant.state,
      postcode: applicant.postcode?.trim() || null,
      source: sourceByHand,
    });
    tx.emit(applicantEnteredByHand(id, { kind, stateKey, population }));
    return tx.manager.findOneByOrFail(Municipality, { id });
  }
}

/** The Kreis by its name; in a Land of one Kreis (Berlin, Hamburg) that one. Conflicts of interest go by its key. */
async function districtOf(tx: Tx, stateKey: string, name: string) {
  const districts = await tx.rows<{ key: string; name: string }>(
    `SELECT DISTINCT district_key AS key, district_name AS name FROM municipality
     WHERE state_key = $1 AND key IS NOT NULL AND retired_on IS NULL`,
    [stateKey],
  );
  const named = districts.find((each) => searchKey(each.name) === searchKey(name));
  const only = districts.length === 1 ? districts[0] : undefined;
  if (name === '') return only ?? { key: null, name: null };
  return named ?? { key: only?.key ?? null, name };
}
