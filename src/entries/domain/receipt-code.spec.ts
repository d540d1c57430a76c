import { describe, expect, it } from '@jest/globals';
import { assert, integer, property, uint8Array } from 'fast-check';
import { readReceiptCode, receiptCode, sealOf } from './receipt-code.js';
import { referenceNumber } from './reference-number.js';

describe('a receipt code', () => {
  it('is read back as it was written, in small letters and with blanks as well', () => {
    assert(
      property(
        integer({ min: 2000, max: 2100 }),
        integer({ min: 1, max: 99_999 }),
        integer({ min: 1, max: 99 }),
        uint8Array({ minLength: 32, maxLength: 32 }),
        (year, sequence, number, mac) => {
          const reference = referenceNumber(year, sequence);
          const code = receiptCode({ reference, number }, mac);
          const read = readReceiptCode(` ${code.toLowerCase().replaceAll('-', '–')} `);
          expect(read).toEqual({ reference, number, seal: sealOf(code) });
        },
      ),
    );
  });

  it('is none with a wrong digit in the reference number, without seal, or at all', () => {
    for (const typed of [
      'KBW-2026-0042-8-1-8F3K-Q2MZ-7TWD',
      'KBW-2026-0042-7-1',
      'Unsinn',
      '',
      'KBW-2026-0042-7-0-8F3KQ2MZ7TWD',
    ])
      expect(readReceiptCode(typed)).toBeUndefined();
  });
});
