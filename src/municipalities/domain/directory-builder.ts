import { checkCompleteness, type KindedRecord, type PlacedRecords } from './directory-completeness.js';
import { DirectoryFileRefused } from './directory-file-refused.js';
import type { DirectoryRecord, MunicipalityRecord } from './directory-record.js';
import { districtKeyOf, stateKeyOf, type Directory, type Municipality } from './directory.js';
import { isUnincorporated } from './text-codes.js';

interface Sums {
  population: number;
  areaHectares: number;
}

/** Takes the records in any order; `finish` checks how they hang together and sums up. */
export class DirectoryBuilder {
  private validOn: string | undefined;
  private readonly placed: PlacedRecords = {
    state: new Map(),
    district: new Map(),
    association: new Map(),
    municipality: new Map(),
  };

  add(record: DirectoryRecord): void {
    const { line, validOn, key } = record;
    this.validOn ??= validOn;
    if (validOn !== this.validOn) {
      throw new DirectoryFileRefused('dateMixed', { line, value: validOn, expected: this.validOn });
    }
    if (record.level === 'region') return;
    const first = this.placed[record.level].get(key);
    if (first) throw new DirectoryFileRefused('duplicate', { line, value: key, first: first.line });
    switch (record.level) {
      case 'state':
        this.placed.state.set(key, record);
        break;
      case 'municipality':
        this.placed.municipality.set(key, record);
        break;
      case 'district':
      case 'association':
        this.placed[record.level].set(key, record);
    }
  }

  finish(): Directory {
    if (this.validOn === undefined) throw new DirectoryFileRefused('empty');
    checkCompleteness(this.placed);
    const { state, district, association, municipality } = this.placed;
    const sums = sumUp([...municipality.values()]);
    const counted = (record: { key: string; name: string }) => ({
      key: record.key,
      name: record.name,
      ...(sums.get(record.key) ?? { population: 0, areaHectares: 0 }),
    });
    const kinded = (record: KindedRecord) => ({ ...counted(record), textCode: record.textCode });
    const all = [...municipality.values()].map(toMunicipality);
    return {
      validOn: this.validOn,
      states: [...state.values()].map(counted),
      districts: [...district.values()].map(kinded),
      associations: [...association.values()].map(kinded),
      municipalities: all.filter(({ textCode }) => !isUnincorporated(textCode)),
      unincorporated: all.filter(({ textCode }) => isUnincorporated(textCode)),
    };
  }
}

/** By the keys of Land, Kreis and Verband, which differ in length and so never meet. */
function sumUp(records: MunicipalityRecord[]): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const { key, associationKey, population, areaHectares } of records) {
    for (const parent of [stateKeyOf(key), districtKeyOf(key), associationKey]) {
      const before = sums.get(parent) ?? { population: 0, areaHectares: 0 };
      sums.set(parent, {
        population: before.population + population,
        areaHectares: before.areaHectares + areaHectares,
      });
    }
  }
  return sums;
}

function toMunicipality(record: MunicipalityRecord): Municipality {
  const { key, associationKey, name, textCode, population, areaHectares, postcode, severalPostcodes } =
    record;
  const ars = associationKey + key.slice(5);
  return {
    key,
    ars,
    associationKey,
    name,
    textCode,
    population,
    areaHectares,
    postcode,
    severalPostcodes,
  };
}
