import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicantService } from '../../../src/municipalities/applicant.service.js';
import type { ApplicantByHand } from '../../../src/municipalities/domain/applicant-by-hand.js';
import { MunicipalityQueries } from '../../../src/municipalities/municipality.queries.js';
import { inSystem, makeMunicipality } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.close());

const mitte: ApplicantByHand = {
  name: ' Bezirk Mitte von Berlin ',
  kind: 'district',
  state: 'Berlin',
  population: 397_134,
  postcode: '13353',
};
const enter = (applicant: ApplicantByHand) =>
  inSystem(system, (tx) => system.get(ApplicantService).enterByHand(tx, applicant));

describe('an applicant entered by hand', () => {
  it('is kept with its source and audited', async () => {
    const { id } = await enter(mitte);
    expect(await system.get(MunicipalityQueries).byId(id)).toEqual({
      id,
      key: null,
      kind: 'district',
      name: 'Bezirk Mitte von Berlin',
      shortName: 'Bezirk Mitte von Berlin',
      districtKey: null,
      districtName: null,
      stateKey: '11',
      stateName: 'Berlin',
      population: 397_134,
      postcode: '13353',
      source: 'Angabe der Kommune',
      validOn: null,
      retiredOn: null,
    });
    const audited = await system.database.rows(
      "SELECT facts FROM audit_event WHERE type = 'ApplicantEnteredByHand' AND subject_id = $1",
      [id],
    );
    expect(audited).toEqual([{ facts: { kind: 'district', stateKey: '11', population: 397_134 } }]);
  });

  it('is one row when the same is said twice, also at the same time', async () => {
    const both = await Promise.all([enter(mitte), enter(mitte)]);
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
  });

  it('is not suggested to others', async () => {
    expect(await system.get(MunicipalityQueries).search('Bezirk Mitte von Berlin')).toEqual([]);
  });

  it('takes the key of its Kreis from the directory: by name, or where the Land has only one', async () => {
    await makeMunicipality(system, 'Gehrde');
    await makeMunicipality(system, 'Flensburg');
    const alliance = { ...mitte, name: 'Bündnis Artland', kind: 'other', state: 'Niedersachsen' } as const;
    expect(await enter({ ...alliance, district: 'Osnabrueck' })).toMatchObject({
      districtKey: '03459',
      districtName: 'Osnabrück',
    });
    expect(await enter({ ...mitte, name: 'Bündnis Förde', state: 'Schleswig-Holstein' })).toMatchObject({
      districtKey: '01001',
      districtName: 'Flensburg',
    });
  });

  it('is refused with all that is wrong with it', async () => {
    const wrong = {
      name: ' ',
      kind: 'village',
      state: 'Tirol',
      population: 0,
      postcode: '1010',
      district: 'x'.repeat(201),
    };
    await expect(enter(wrong as unknown as ApplicantByHand)).rejects.toMatchObject({
      problems: [
        { key: 'municipalities.byHand.errors.nameMissing', field: 'name' },
        { key: 'municipalities.byHand.errors.kindMissing', field: 'kind' },
        { key: 'municipalities.byHand.errors.stateMissing', field: 'state' },
        {
          key: 'municipalities.byHand.errors.districtTooLong',
          field: 'district',
          params: { length: 201, most: 200 },
        },
        { key: 'municipalities.byHand.errors.populationInvalid', field: 'population' },
        { key: 'municipalities.byHand.errors.postcodeInvalid', field: 'postcode' },
      ],
    });
    expect(await enter({ ...mitte, name: 'Ö'.repeat(200) })).toBeDefined();
    await expect(enter({ ...mitte, name: 'Ö'.repeat(201) })).rejects.toThrow('nameTooLong');
  });
});
