import { describe, expect, it } from '@jest/globals';
import { newId } from './new-id.js';

describe('a new key', () => {
  it('is greater than every key before it, also within a millisecond', () => {
    const keys = Array.from({ length: 20_000 }, newId);
    expect(keys).toEqual([...new Set(keys)].toSorted());
  });
});
