import { parseReference, referenceNumber } from './reference-number.js';
import { codeText, plainCode } from './code-text.js';

/** What a receipt code says before its seal. */
export interface ReceiptOf {
  readonly reference: string;
  /** Of the submission. */
  readonly number: number;
}

/** Sixty bits are enough for what is asked for over the network only. */
const sealCharacters = 12;

/** The code on a receipt: `KBW-2026-0042-7-1-8F3K-Q2MZ-7TWD`; the seal can be made with the installation's key only. */
export const receiptCode = ({ reference, number }: ReceiptOf, mac: Uint8Array): string =>
  `${reference}-${number}-${codeText(mac.subarray(0, 8))
    .replaceAll('-', '')
    .slice(0, sealCharacters)
    .replaceAll(/(.{4})(?=.)/g, '$1-')}`;

/** The parts of a typed code, small letters, blanks and long dashes forgiven; nothing where it cannot be one. */
export function readReceiptCode(typed: string): (ReceiptOf & { seal: string }) | undefined {
  const text = typed.replaceAll(/\s/g, '').replaceAll(/[‐–—]/g, '-').toUpperCase();
  const [, reference = '', number = '', seal = ''] =
    /^(KBW-\d{4}-\d{4,9}-\d)-(\d{1,6})-((?:[0-9A-Z]-?){12})$/.exec(text) ?? [];
  const parts = parseReference(reference);
  if (!parts || Number(number) < 1) return undefined;
  return {
    reference: referenceNumber(parts.year, parts.sequence),
    number: Number(number),
    seal: plainCode(seal),
  };
}

/** The seal of a code as `readReceiptCode` gives it, to compare. */
export const sealOf = (code: string): string => plainCode(code).slice(-sealCharacters);
