import { describe, expect, it } from '@jest/globals';
import { hashToken, newToken } from './tokens.js';

describe('tokens', () => {
  it('are 43 characters that fit into an address, never the same', () => {
    const many = Array.from({ length: 100 }, newToken);
    expect(many.filter((token) => !/^[\w-]{43}$/.test(token))).toEqual([]);
    expect(new Set(many).size).toBe(100);
  });

  it('are kept as SHA-256', () => {
    expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
