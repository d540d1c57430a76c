import { DirectoryFileRefused, type RefusalReason } from './directory-file-refused.js';
import type { DirectoryRecord, MunicipalityRecord } from './directory-record.js';
import { districtKeyOf, stateKeyOf } from './directory.js';
import { isUnincorporated } from './text-codes.js';

export type KindedRecord = Extract<DirectoryRecord, { level: 'district' | 'association' }>;

export interface PlacedRecords {
  state: Map<string, DirectoryRecord>;
  district: Map<string, KindedRecord>;
  association: Map<string, KindedRecord>;
  municipality: Map<string, MunicipalityRecord>;
}

const allStates = Array.from({ length: 16 }, (_, index) => String(index + 1).padStart(2, '0'));

/**
 * Every record has its parents and every parent its children, and all 16 Länder are there: an edition that was cut
 * between two lines would otherwise retire the municipalities that it lacks.
 */
export function checkCompleteness({ state, district, association, municipality }: PlacedRecords): void {
  const municipalities = [...municipality.values()];
  const keys = (records: Iterable<{ key: string }>, of: (key: string) => string) =>
    new Set(Array.from(records, ({ key }) => of(key)));

  // The German-Luxembourg condominium lies in a Land, but in no Kreis.
  const districtless = municipalities.filter(
    ({ key, textCode }) => isUnincorporated(textCode) && !district.has(districtKeyOf(key)),
  );
  const exempt = new Set(districtless.flatMap(({ key, associationKey }) => [key, associationKey]));

  needParent(district.values(), state, stateKeyOf, 'districtOfUnknownState');
  needParent(districtless, state, stateKeyOf, 'municipalityOfUnknownState');
  needParent(notIn(exempt, association), district, districtKeyOf, 'associationOfUnknownDistrict');
  needParent(notIn(exempt, municipality), district, districtKeyOf, 'municipalityOfUnknownDistrict');
  const stray = municipalities.find(({ associationKey }) => !association.has(associationKey));
  if (stray) refuse('municipalityOfUnknownAssociation', stray);

  needChild(district, keys(municipalities, districtKeyOf), 'districtWithoutMunicipalities');
  const associations = new Set(municipalities.map(({ associationKey }) => associationKey));
  needChild(association, associations, 'associationWithoutMunicipalities');
  needChild(state, keys(district.values(), stateKeyOf), 'stateWithoutDistricts');

  const missing = allStates.filter((key) => !state.has(key));
  if (missing.length > 0) throw new DirectoryFileRefused('statesMissing', { value: missing.join(', ') });
}

const notIn = <R extends DirectoryRecord>(keys: Set<string>, records: Map<string, R>): R[] =>
  [...records.values()].filter(({ key }) => !keys.has(key));

function needParent(
  records: Iterable<DirectoryRecord>,
  parents: Map<string, DirectoryRecord>,
  parentOf: (key: string) => string,
  reason: RefusalReason,
): void {
  for (const record of records) if (!parents.has(parentOf(record.key))) refuse(reason, record);
}

function needChild(
  parents: Map<string, DirectoryRecord>,
  parentsOfChildren: Set<string>,
  reason: RefusalReason,
): void {
  for (const parent of parents.values()) if (!parentsOfChildren.has(parent.key)) refuse(reason, parent);
}

function refuse(reason: RefusalReason, { line, key, name }: DirectoryRecord): never {
  throw new DirectoryFileRefused(reason, { line, value: key, name });
}
