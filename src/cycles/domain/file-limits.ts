import { cycleErrors } from './errors.js';
import { problem, type Problem } from './problem.js';

/** How much a cycle takes in files; numbers as organisers type them. A megabyte is 1,048,576 bytes. */
export interface FileLimits {
  /** Largest file of an entry. */
  readonly fileMegabytes: number;
  /** Files of an entry. */
  readonly entryFiles: number;
  /** All files of an entry together. */
  readonly entryMegabytes: number;
  /** All files of all entries of the cycle together. */
  readonly cycleGigabytes: number;
}

export const defaultFileLimits: FileLimits = {
  fileMegabytes: 20,
  entryFiles: 30,
  entryMegabytes: 100,
  cycleGigabytes: 20,
};

/** Largest values that can be set. */
export const mostFileLimits: FileLimits = {
  fileMegabytes: 200,
  entryFiles: 100,
  entryMegabytes: 2_000,
  cycleGigabytes: 2_000,
};

export const megabytes = (count: number): number => count * 1024 ** 2;
export const gigabytes = (count: number): number => count * 1024 ** 3;

/** Whole numbers from 1; an entry holds at least one file of the largest size, and a cycle at least one entry. */
export function checkFileLimits(limits: FileLimits): Problem[] {
  const names = Object.keys(mostFileLimits) as (keyof FileLimits)[];
  const outside = names
    .filter(
      (name) =>
        !(Number.isInteger(limits[name]) && limits[name] >= 1 && limits[name] <= mostFileLimits[name]),
    )
    .map((name) => problem(cycleErrors.fileLimit, { most: mostFileLimits[name] }, name));
  if (outside.length > 0) return outside;
  return [
    ...(limits.entryMegabytes < limits.fileMegabytes
      ? [problem(cycleErrors.fileLimitEntry, undefined, 'entryMegabytes')]
      : []),
    ...(gigabytes(limits.cycleGigabytes) < megabytes(limits.entryMegabytes)
      ? [problem(cycleErrors.fileLimitCycle, undefined, 'cycleGigabytes')]
      : []),
  ];
}
