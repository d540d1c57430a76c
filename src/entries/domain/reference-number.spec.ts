import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { checkDigit, parseReference, referenceNumber } from './reference-number.js';

const reference = fc.record({
  year: fc.integer({ min: 2000, max: 2100 }),
  sequence: fc.integer({ min: 1, max: 99_999 }),
});

describe('a reference number', () => {
  it('looks like this', () => {
    expect(referenceNumber(2026, 42)).toMatch(/^KBW-2026-0042-\d$/);
  });

  it('has the check digit of the example that is usually given for the table', () => {
    expect(checkDigit('572')).toBe(4);
    expect(checkDigit('5724')).toBe(0);
  });

  it('is read back, also typed without care', () => {
    fc.assert(
      fc.property(reference, ({ year, sequence }) => {
        const written = referenceNumber(year, sequence);
        expect(parseReference(written)).toEqual({ year, sequence });
        expect(parseReference(` ${written.toLowerCase().replaceAll('-', ' - ')} `)).toEqual({
          year,
          sequence,
        });
      }),
    );
  });

  it('is refused with one wrong digit or two neighbours swapped', () => {
    fc.assert(
      fc.property(
        reference,
        fc.nat(8),
        fc.integer({ min: 1, max: 9 }),
        ({ year, sequence }, place, shift) => {
          const written = referenceNumber(year, sequence);
          const at = [...written].flatMap((c, i) => (/\d/.test(c) ? [i] : []))[place]!;
          const wrong = written.slice(0, at) + ((Number(written[at]) + shift) % 10) + written.slice(at + 1);
          expect(parseReference(wrong)).toBeUndefined();
          const next = written[at + 1];
          if (next === undefined || !/\d/.test(next) || next === written[at]) return;
          expect(
            parseReference(written.slice(0, at) + next + written[at] + written.slice(at + 2)),
          ).toBeUndefined();
        },
      ),
    );
  });

  it.each([0, -1, 1.5])('is not made of the sequence %p', (sequence) => {
    expect(() => referenceNumber(2026, sequence)).toThrow(RangeError);
  });
});
