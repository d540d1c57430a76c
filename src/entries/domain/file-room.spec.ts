import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { defaultFileLimits, gigabytes, megabytes } from '../../cycles/domain/file-limits.js';
import { type Held, roomProblem } from './file-room.js';

const empty: Held = { files: 0, bytes: 0, cycleBytes: 0 };
const problemOf = (held: Partial<Held>, size: number) =>
  roomProblem(defaultFileLimits, { ...empty, ...held }, size);

describe('room for one more file', () => {
  it('is there up to each limit, and not a byte beyond', () => {
    expect(problemOf({}, megabytes(20))).toBeUndefined();
    expect(problemOf({}, megabytes(20) + 1)?.key).toBe('files.errors.fileTooLarge');
    expect(problemOf({ files: 29 }, 1)).toBeUndefined();
    expect(problemOf({ files: 30 }, 1)?.key).toBe('entries.errors.tooManyFiles');
    expect(problemOf({ bytes: megabytes(100) - 1 }, 1)).toBeUndefined();
    expect(problemOf({ bytes: megabytes(100) }, 1)?.key).toBe('files.errors.filesTooLarge');
    expect(problemOf({ cycleBytes: gigabytes(20) - 1 }, 1)).toBeUndefined();
    expect(problemOf({ cycleBytes: gigabytes(20) }, 1)?.key).toBe('files.errors.cycleFull');
  });

  it('never lets an entry grow beyond its limits, whatever comes in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: megabytes(21) }), { maxLength: 60 }), (sizes) => {
        const held = { ...empty };
        for (const size of sizes) {
          if (roomProblem(defaultFileLimits, held, size)) continue;
          held.files += 1;
          held.bytes += size;
        }
        expect(held.files).toBeLessThanOrEqual(30);
        expect(held.bytes).toBeLessThanOrEqual(megabytes(100));
      }),
    );
  });
});
