import { type FileLimits, gigabytes, megabytes } from '../../cycles/domain/file-limits.js';
import { problem, type Problem } from '../../cycles/domain/problem.js';
import { entryErrors } from './errors.js';

/** What is there already: the files of the entry that were not removed, and everything that the cycle holds. */
export interface Held {
  readonly files: number;
  readonly bytes: number;
  readonly cycleBytes: number;
}

/** Why one more file of `size` bytes does not fit; the fields name the form's. */
export function roomProblem(limits: FileLimits, held: Held, size: number): Problem | undefined {
  const { fileMegabytes, entryFiles, entryMegabytes, cycleGigabytes } = limits;
  const full = (key: string, most: number) => problem(key, { most }, 'file');
  if (size > megabytes(fileMegabytes)) return full(entryErrors.fileTooLarge, fileMegabytes);
  if (held.files >= entryFiles) return full(entryErrors.tooManyFiles, entryFiles);
  if (held.bytes + size > megabytes(entryMegabytes)) return full(entryErrors.filesTooLarge, entryMegabytes);
  if (held.cycleBytes + size > gigabytes(cycleGigabytes))
    return problem(entryErrors.cycleFull, undefined, 'file');
  return undefined;
}
