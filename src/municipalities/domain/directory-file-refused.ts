/** Why an official directory is refused as a whole. Each reason has its text in both languages. */
export const refusalReasons = [
  'areaNotANumber',
  'associationOfUnknownDistrict',
  'associationWithoutMunicipalities',
  'dateInvalid',
  'dateMixed',
  'districtOfUnknownState',
  'districtWithoutMunicipalities',
  'duplicate',
  'empty',
  'keyInvalid',
  'kindUnknown',
  'lineTooLong',
  'municipalityOfUnknownAssociation',
  'municipalityOfUnknownDistrict',
  'municipalityOfUnknownState',
  'nameMissing',
  'notADirectory',
  'olderEdition',
  'populationNotANumber',
  'postcodeInvalid',
  'recordTypeUnknown',
  'stateWithoutDistricts',
  'statesMissing',
  'tooLarge',
  'tooManyRetired',
  'truncated',
  'unreadable',
  'zipBroken',
  'zipWithoutDirectory',
  'zipWithSeveralDirectories',
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

export type RefusalParams = Readonly<Record<string, string | number>>;

/** Nothing of the file is taken. `params.line` counts from 1 where one line is to blame. */
export class DirectoryFileRefused extends Error {
  override readonly name = 'DirectoryFileRefused';
  readonly key: string;

  constructor(
    readonly reason: RefusalReason,
    readonly params: RefusalParams = {},
  ) {
    super(`Official directory refused: ${reason} ${JSON.stringify(params)}`);
    this.key = `municipalities.import.refused.${reason}`;
  }
}
