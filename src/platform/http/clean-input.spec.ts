import { describe, expect, it } from '@jest/globals';
import { withoutNul } from './clean-input.js';

describe('withoutNul', () => {
  it('leaves out NUL characters at every depth and nothing else', () => {
    expect(withoutNul({ name: 'A\0nna', list: ['\0', 'b\0'], inner: { text: 'c\0\n' } })).toEqual({
      name: 'Anna',
      list: ['', 'b'],
      inner: { text: 'c\n' },
    });
    expect([undefined, null, 7, true].map(withoutNul)).toEqual([undefined, null, 7, true]);
  });
});
