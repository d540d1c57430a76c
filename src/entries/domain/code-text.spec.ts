import { describe, expect, it } from '@jest/globals';
import { assert, property, uint8Array } from 'fast-check';
import { codeText, plainCode } from './code-text.js';

describe('a code', () => {
  it('is groups of four without letters that look like digits', () => {
    expect(codeText(Uint8Array.from([255, 255, 255, 255, 255, 0, 0, 0, 0, 0]))).toBe('ZZZZ-ZZZZ-0000-0000');
  });

  it('is understood in small letters, with blanks, and with O for 0 and l for 1', () => {
    assert(
      property(uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        const code = codeText(bytes);
        const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
        expect(plainCode(typed)).toBe(code.replaceAll('-', ''));
      }),
    );
  });
});
