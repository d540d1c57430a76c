/** The parts of a reference number. */
export interface Reference {
  readonly year: number;
  readonly sequence: number;
}

/**
 * H. M. Damm's table (quasigroup of order 10, "Total anti-symmetrische Quasigruppen", Marburg 2004): a check digit that finds every
 * wrong digit and every swap of neighbours.
 */
const damm = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

/** The check digit of a row of decimal digits. */
export function checkDigit(digits: string): number {
  return [...digits].reduce((interim, digit) => Number(damm[interim]![Number(digit)]), 0);
}

const padded = (sequence: number) => String(sequence).padStart(4, '0');

/** The number that people quote: `KBW-2026-0042-7`. `sequence` counts from 1 within the year; from 10,000 on it takes more digits. */
export function referenceNumber(year: number, sequence: number): string {
  if (!(Number.isInteger(year) && year >= 1000 && year <= 9999)) throw new RangeError(`year ${year}`);
  if (!(Number.isSafeInteger(sequence) && sequence >= 1)) throw new RangeError(`sequence ${sequence}`);
  return `KBW-${year}-${padded(sequence)}-${checkDigit(`${year}${padded(sequence)}`)}`;
}

/** Reads a typed reference number, blanks and small letters forgiven; nothing where the check digit does not fit. */
export function parseReference(typed: string): Reference | undefined {
  const match = /^KBW-?(\d{4})-?(\d{4,9})-?(\d)$/.exec(
    typed.replaceAll(/\s/g, '').replaceAll(/[‐–—]/g, '-').toUpperCase(),
  );
  if (!match) return undefined;
  const reference = { year: Number(match[1]), sequence: Number(match[2]) };
  const written = `KBW-${match[1]}-${match[2]}-${match[3]}`;
  const valid = reference.year >= 1000 && reference.sequence >= 1;
  return valid && referenceNumber(reference.year, reference.sequence) === written ? reference : undefined;
}
