import { districtKeyOf, stateKeyOf, type Directory } from './directory.js';
import { associationDisplayName, districtDisplayName, shortMunicipalityName } from './names.js';
import { searchKey } from './search-key.js';
import { isAssociationOfSeveral, isDistrictTown } from './text-codes.js';

export type ApplicantKind = 'municipality' | 'district' | 'association';

/** A body of the official directory that can apply. One that an edition no longer lists has retired. */
export interface ApplicantBody {
  /** Stays with the body over editions: AGS of 8 digits, Kreis of 5, Verband of 9; unique over all kinds. */
  key: string;
  /** 12 digits, filled with zeros for Kreis and Verband. That of a municipality changes with its Verband. */
  ars: string;
  kind: ApplicantKind;
  name: string;
  shortName: string;
  searchKey: string;
  /** Its own key for a Kreis. */
  districtKey: string;
  districtName: string;
  /** The Verband of several that a municipality belongs to: tells two of one name in one Kreis apart. */
  associationName: string | null;
  stateKey: string;
  stateName: string;
  population: number;
  areaHectares: number;
  postcode: string | null;
  severalPostcodes: boolean;
}

/** Every body once: municipalities, then Kreise, then Verbände, each in the order of the file. */
export function applicantBodies(directory: Directory): ApplicantBody[] {
  const states = new Map(directory.states.map(({ key, name }) => [key, name]));
  const districts = new Map(
    directory.districts.map(({ key, name, textCode }) => [key, districtDisplayName(name, textCode)]),
  );
  const associations = new Map(
    directory.associations
      .filter(({ textCode }) => isAssociationOfSeveral(textCode))
      .map(({ key, name, textCode }) => [key, associationDisplayName(name, textCode)]),
  );

  type Source = { key: string; name: string; population: number; areaHectares: number };
  const body = (
    kind: ApplicantKind,
    source: Source,
    shortName: string,
  ): Omit<ApplicantBody, 'associationName'> => ({
    key: source.key,
    ars: source.key.padEnd(12, '0'),
    kind,
    name: source.name,
    shortName,
    searchKey: searchKey(shortName),
    districtKey: districtKeyOf(source.key),
    districtName: districts.get(districtKeyOf(source.key)) ?? '',
    stateKey: stateKeyOf(source.key),
    stateName: states.get(stateKeyOf(source.key)) ?? '',
    population: source.population,
    areaHectares: source.areaHectares,
    postcode: null,
    severalPostcodes: false,
  });

  return [
    ...directory.municipalities.map((source) => ({
      ...body('municipality', source, shortMunicipalityName(source.name)),
      ars: source.ars,
      associationName: associations.get(source.associationKey) ?? null,
      postcode: source.postcode,
      severalPostcodes: source.severalPostcodes,
    })),
    ...directory.districts
      .filter(({ textCode }) => !isDistrictTown(textCode))
      .map((source) => ({
        ...body('district', source, districts.get(source.key) ?? source.name),
        associationName: null,
      })),
    ...directory.associations
      .filter(({ textCode }) => isAssociationOfSeveral(textCode))
      .map((source) => ({
        ...body('association', source, associations.get(source.key) ?? source.name),
        associationName: null,
      })),
  ];
}
