import { describe, expect, it } from '@jest/globals';
import { entryErrors } from './errors.js';
import { scanProblems, type ScannedFile } from './waiting-files.js';

const noon = Temporal.Instant.from('2026-06-12T12:00:00Z');
const minutes = (count: number) => noon.add({ seconds: Math.round(count * 60) });
const file = (scan: ScannedFile['scan'], more: Partial<ScannedFile> = {}): ScannedFile => ({
  id: scan,
  title: scan,
  removed: false,
  addedAt: noon,
  scan,
  ...more,
});
const keys = (files: ScannedFile[], now: Temporal.Instant, due?: Temporal.Instant) =>
  scanProblems(files, now, due).map(({ key, field }) => [key, field]);

describe('what the scanner has against submitting', () => {
  it('is malware at any time, unless the file was removed', () => {
    const files = [
      file('infected'),
      file('infected', { id: 'gone', removed: true }),
      file('clean'),
      file('unchecked'),
    ];
    for (const now of [noon, minutes(10_000)])
      expect(keys(files, now, minutes(1))).toEqual([[entryErrors.fileInfected, 'infected']]);
  });

  it('is a file that waits, for two minutes and not longer', () => {
    const waiting = [[entryErrors.fileWaiting, 'waiting']];
    expect(keys([file('waiting')], noon, minutes(60))).toEqual(waiting);
    expect(keys([file('waiting')], minutes(1.9), undefined)).toEqual(waiting);
    expect(keys([file('waiting')], minutes(2), minutes(60))).toEqual([]);
    expect(keys([file('waiting', { removed: true })], noon, minutes(60))).toEqual([]);
  });

  it('is no file whose wait would end after the deadline', () => {
    expect(keys([file('waiting')], noon, minutes(1.9))).toEqual([]);
    expect(keys([file('waiting')], noon, minutes(2)).length).toBe(1);
  });
});
