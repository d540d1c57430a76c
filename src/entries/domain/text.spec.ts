import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { cleanText, lengthOf } from './text.js';

describe('the length of a text', () => {
  it.each([
    ['', 0],
    ['Köln', 4],
    ['Ko\u0308ln', 4],
    ['eins\r\nzwei', 9],
    ['👍🏽', 2],
    [' a ', 3],
  ])('of %j is %i characters', (text, length) => {
    expect(lengthOf(text)).toBe(length);
  });

  it('is that of the text as stored, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const stored = cleanText(typed);
        expect(lengthOf(typed)).toBe([...stored].length);
        expect(cleanText(stored)).toBe(stored);
        expect(stored.isWellFormed()).toBe(true);
      }),
    );
  });
});
