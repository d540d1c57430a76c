import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { askedBytes } from './byte-range.js';

describe('the bytes asked for', () => {
  it.each([
    [undefined, 'whole'],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=2-5', { start: 2, end: 5 }],
    ['bytes=7-', { start: 7, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-30', { start: 0, end: 9 }],
    ['bytes=5-99', { start: 5, end: 9 }],
    ['bytes=10-', 'outside'],
    ['bytes=-0', 'outside'],
    ['bytes=5-2', 'whole'],
    ['bytes=0-1,4-5', 'whole'],
    ['bytes=-', 'whole'],
    ['lines=1-2', 'whole'],
  ])('of ten by "%s" are %j', (header, expected) => expect(askedBytes(header, 10)).toEqual(expected));

  it('never lie outside of the file', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(1_000_000), (from, to, size) => {
        const asked = askedBytes(`bytes=${from}-${to}`, size);
        if (typeof asked === 'string') return;
        expect(asked.start).toBeLessThanOrEqual(asked.end);
        expect(asked.end).toBeLessThan(size);
      }),
    );
  });
});
