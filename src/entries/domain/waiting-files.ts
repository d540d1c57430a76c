import type { Missing } from './check-answers.js';
import { problem } from '../../cycles/domain/problem.js';
import { entryErrors } from './errors.js';
import { attachmentsPage } from './picture.js';

export interface ScannedFile {
  readonly id: string;
  readonly title: string;
  readonly removed: boolean;
  readonly addedAt: Temporal.Instant;
  readonly scan: 'unchecked' | 'waiting' | 'clean' | 'infected';
}

/** For so many minutes after it was added a file waits for the scanner before the entry can be submitted without its word. */
export const longestWait = 2;

/**
 * What the scanner has against submitting at `now`. Malware always; a file that it has not seen yet only for `longestWait` minutes, and not
 * where those would end after `due`: a scanner that is away must cost nobody the deadline. Such a file goes along and stays in quarantine.
 */
export function scanProblems(
  files: readonly ScannedFile[],
  now: Temporal.Instant,
  due: Temporal.Instant | undefined,
): Missing[] {
  return files.flatMap((file): Missing[] => {
    const { id, title, removed, scan } = file;
    const at = { section: attachmentsPage };
    if (removed) return [];
    if (scan === 'infected') return [{ ...problem(entryErrors.fileInfected, { title }, id), ...at }];
    if (scan === 'waiting' && isWaitedFor(file, now, due))
      return [{ ...problem(entryErrors.fileWaiting, { title, minutes: longestWait }, id), ...at }];
    return [];
  });
}

function isWaitedFor(
  { addedAt }: ScannedFile,
  now: Temporal.Instant,
  due: Temporal.Instant | undefined,
): boolean {
  const until = addedAt.add({ minutes: longestWait });
  const endsInTime = due === undefined || Temporal.Instant.compare(until, due) <= 0;
  return endsInTime && Temporal.Instant.compare(now, until) < 0;
}
