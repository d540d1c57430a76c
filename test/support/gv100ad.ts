import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import iconv from 'iconv-lite';

/** One record of an official directory that a test makes up; the key as far as its level has digits. */
export interface SampleRecord {
  type: 10 | 20 | 30 | 40 | 50 | 60;
  key: string;
  name: string;
  /** Four digits of the Verband (types 50 and 60). */
  association?: string;
  seat?: string;
  code?: number;
  areaHectares?: number;
  population?: number;
  postcode?: string;
  severalPostcodes?: boolean;
}

export interface FileStyle {
  /** YYYY-MM-DD */
  validOn?: string;
  encoding?: 'utf-8' | 'iso-8859-1' | 'cp850';
  byteOrderMark?: boolean;
  lineEnd?: '\n' | '\r\n';
  lastLineEnd?: boolean;
  cutBlanks?: boolean;
  /** Spoils the finished lines. */
  alter?: (lines: string[]) => string[];
}

const states =
  'Schleswig-Holstein,Hamburg,Niedersachsen,Bremen,Nordrhein-Westfalen,Hessen,Rheinland-Pfalz,Baden-Württemberg,Bayern,Saarland,Berlin,Brandenburg,Mecklenburg-Vorpommern,Sachsen,Sachsen-Anhalt,Thüringen'.split(
    ',',
  );

/** A kreisfreie Stadt as the directory writes it: Kreis, Verband and Gemeinde of one name. */
export function districtTown(
  key: string,
  name: string,
  population: number,
  postcode: string,
): SampleRecord[] {
  return [
    { type: 40, key, name, seat: name, code: 41 },
    { type: 50, key, name, association: '0000', code: 50 },
    {
      type: 60,
      key: `${key}000`,
      name,
      association: '0000',
      code: 61,
      areaHectares: 5_000,
      population,
      postcode,
      severalPostcodes: true,
    },
  ];
}

/** A Land with what stands below it; a small town of its own unless `below` says otherwise. */
export function state(key: string, below?: SampleRecord[]): SampleRecord[] {
  const name = states[Number(key) - 1] ?? key;
  return [
    { type: 10, key, name },
    ...(below ?? districtTown(`${key}000`, `${name}, Stadt`, 100_000, '10001')),
  ];
}

/** All 16 Länder, each with one town; those in `filled` with what is given. */
export function wholeCountry(filled: Readonly<Record<string, SampleRecord[]>> = {}): SampleRecord[] {
  return states.flatMap((_, index) => {
    const key = String(index + 1).padStart(2, '0');
    return state(key, filled[key]);
  });
}

export function recordLine(record: SampleRecord, validOn = '2023-11-30'): string {
  const number = (value: number | undefined): string => String(value ?? 0).padStart(11, '0');
  const head =
    String(record.type) +
    validOn.replaceAll('-', '') +
    record.key.padEnd(8) +
    (record.association ?? '').padEnd(4) +
    record.name.padEnd(50) +
    (record.seat ?? '').padEnd(50) +
    String(record.code ?? '').padEnd(6);
  if (record.type !== 60) return head.padEnd(220);
  const { population = 0, areaHectares, postcode = '', severalPostcodes } = record;
  const figures = number(areaHectares) + number(population) + number(Math.floor(population / 2));
  const places = `${' '.repeat(4)}${postcode.padEnd(5)}${severalPostcodes ? '*****' : ''.padEnd(5)}`;
  return (head + figures + places).padEnd(220);
}

export function directoryFile(records: SampleRecord[], style: FileStyle = {}): Buffer {
  const { lineEnd = '\n', encoding = 'utf-8', lastLineEnd = true, alter = (lines) => lines } = style;
  const lines = records
    .map((record) => recordLine(record, style.validOn))
    .map((line) => (style.cutBlanks ? line.trimEnd() : line));
  const text = alter(lines).join(lineEnd) + (lastLineEnd ? lineEnd : '');
  return iconv.encode(text, encoding, { addBOM: style.byteOrderMark ?? false });
}

/** Runs `use` with the content as a file in a folder of its own, gone afterwards. */
export async function withFile<T>(content: Buffer, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gv100ad-'));
  try {
    const path = join(folder, 'directory');
    await writeFile(path, content);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The complete real edition, where it lies beside the checkout (or one folder further up). */
export function realDirectoryPath(): string | undefined {
  return ['../shared/data', '../../shared/data']
    .map((folder) => resolve(folder, 'GV100AD_301123.txt'))
    .find((path) => existsSync(path));
}
