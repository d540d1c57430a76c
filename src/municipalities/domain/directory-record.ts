import { DirectoryFileRefused, type RefusalReason } from './directory-file-refused.js';
import { codeRange } from './text-codes.js';

/** Regierungsbezirke and Regionen are checked like every record and then left aside. */
export type DirectoryLevel = 'state' | 'region' | 'district' | 'association' | 'municipality';

interface Common {
  line: number;
  validOn: string;
  key: string;
  name: string;
}

export interface MunicipalityRecord extends Common {
  level: 'municipality';
  associationKey: string;
  textCode: number;
  population: number;
  areaHectares: number;
  postcode: string | null;
  severalPostcodes: boolean;
}

export type DirectoryRecord =
  | (Common & { level: 'state' | 'region' })
  | (Common & { level: 'district' | 'association'; textCode: number })
  | MunicipalityRecord;

export const recordLength = 220;

const levels: Record<string, { level: DirectoryLevel; digits: number }> = {
  10: { level: 'state', digits: 2 },
  20: { level: 'region', digits: 3 },
  30: { level: 'region', digits: 4 },
  40: { level: 'district', digits: 5 },
  50: { level: 'association', digits: 5 },
  60: { level: 'municipality', digits: 8 },
};

/** Reads one record by itself; whether its parents exist is for the whole file to say. */
export function readRecord(text: string, line: number): DirectoryRecord {
  const refuse = (reason: RefusalReason, value: string): never => {
    throw new DirectoryFileRefused(reason, { line, value: value.trim() });
  };
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f-\u009f\ufffd]/.test(text)) throw new DirectoryFileRefused('unreadable', { line });
  const record = text.trimEnd().padEnd(recordLength);
  if (record.length > recordLength) {
    throw new DirectoryFileRefused('lineTooLong', { line, length: record.length, allowed: recordLength });
  }

  /** Positions as the layout counts them: from 1, both ends included. */
  const field = (from: number, to: number): string => record.slice(from - 1, to);
  const digits = (from: number, to: number, reason: RefusalReason): string => {
    const value = field(from, to);
    return /^\d+$/.test(value) ? value : refuse(reason, value);
  };
  const code = ({ from, to }: { from: number; to: number }): number => {
    const value = Number(digits(123, 124, 'kindUnknown'));
    return value >= from && value <= to ? value : refuse('kindUnknown', String(value));
  };

  const type = levels[field(1, 2)] ?? refuse('recordTypeUnknown', field(1, 2));
  const validOn = isoDate(field(3, 10)) ?? refuse('dateInvalid', field(3, 10));
  const key = digits(11, 10 + type.digits, 'keyInvalid');
  if (field(11 + type.digits, 18).trim() !== '') refuse('keyInvalid', field(11, 18));
  const name = field(23, 72).trim().replaceAll(/ +/g, ' ');
  if (name === '') throw new DirectoryFileRefused('nameMissing', { line });
  const common = { line, validOn, key, name };

  switch (type.level) {
    case 'state':
    case 'region':
      return { ...common, level: type.level };
    case 'district':
      return { ...common, level: 'district', textCode: code(codeRange.district) };
    case 'association': {
      const associationKey = key + digits(19, 22, 'keyInvalid');
      return { ...common, level: 'association', key: associationKey, textCode: code(codeRange.association) };
    }
    case 'municipality': {
      const postcode = field(166, 170).trim();
      return {
        ...common,
        level: 'municipality',
        associationKey: key.slice(0, 5) + digits(19, 22, 'keyInvalid'),
        textCode: code(codeRange.municipality),
        areaHectares: Number(digits(129, 139, 'areaNotANumber')),
        population: Number(digits(140, 150, 'populationNotANumber')),
        postcode: postcode === '' ? null : digits(166, 170, 'postcodeInvalid'),
        severalPostcodes: field(171, 175) === '*****',
      };
    }
  }
}

function isoDate(digits: string): string | undefined {
  if (!/^\d{8}$/.test(digits)) return undefined;
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}
