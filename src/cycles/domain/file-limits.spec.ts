import { describe, expect, it } from '@jest/globals';
import { checkFileLimits, defaultFileLimits } from './file-limits.js';

const fieldsOf = (change: object) =>
  checkFileLimits({ ...defaultFileLimits, ...change }).map(({ field }) => field);

describe('limits of files', () => {
  it('hold as they are given to a new cycle', () => expect(fieldsOf({})).toEqual([]));

  it.each([0, -1, 1.5, Number.NaN, 1e9])('are whole numbers within reason, not %s', (value) => {
    const all = { fileMegabytes: value, entryFiles: value, entryMegabytes: value, cycleGigabytes: value };
    expect(fieldsOf(all)).toEqual(['fileMegabytes', 'entryFiles', 'entryMegabytes', 'cycleGigabytes']);
  });

  it('leave room for one file in an entry and for one entry in the cycle', () => {
    expect(fieldsOf({ fileMegabytes: 101 })).toEqual(['entryMegabytes']);
    expect(fieldsOf({ entryMegabytes: 1025, cycleGigabytes: 1 })).toEqual(['cycleGigabytes']);
    expect(fieldsOf({ entryMegabytes: 1024, cycleGigabytes: 1 })).toEqual([]);
  });
});
