import { describe, expect, it } from '@jest/globals';
import { reachable, restorable } from './removed-files.js';

const file = (id: string, more: { sha256?: string; removed?: boolean; leftOut?: boolean } = {}) => ({
  id,
  sha256: id,
  removed: false,
  leftOut: false,
  ...more,
});
const kept = file('kept');
const removed = file('removed', { removed: true });
const left = file('left', { removed: true, leftOut: true });
const again = file('again', { removed: true, sha256: 'kept' });
const files = [kept, removed, left, again];

describe('removed files', () => {
  it('can be brought back unless a submission left them out or they were added again', () => {
    expect(restorable(files)).toEqual([removed]);
  });

  it('are out of reach where they cannot be brought back', () => {
    expect(files.filter(({ id }) => reachable(files, id)).map(({ id }) => id)).toEqual(['kept', 'removed']);
    expect(reachable(files, 'unknown')).toBeUndefined();
  });
});
