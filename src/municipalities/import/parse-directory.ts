import { DirectoryBuilder } from '../domain/directory-builder.js';
import { DirectoryFileRefused } from '../domain/directory-file-refused.js';
import { readRecord, recordLength } from '../domain/directory-record.js';
import type { Directory } from '../domain/directory.js';
import { isUnincorporated } from '../domain/text-codes.js';
import type { Line } from './lines.js';

/** Blank lines, and the end-of-file mark of DOS editions, are allowed behind the last record only. */
const isBlank = ({ text }: Line): boolean => text.replaceAll('\u001a', '').trim() === '';

/** Lines → one checked edition, or `DirectoryFileRefused` for the whole of it. */
export async function parseDirectory(lines: AsyncIterable<Line>): Promise<Directory> {
  const builder = new DirectoryBuilder();
  let records = 0;
  let blankLine: number | undefined;
  let blanksAreCut = false;
  for await (const line of lines) {
    if (isBlank(line)) {
      blankLine ??= line.number;
      continue;
    }
    if (records === 0 && !/^10\d{8}\d{2} /.test(line.text)) {
      throw new DirectoryFileRefused('notADirectory', { line: line.number });
    }
    if (blankLine !== undefined) {
      throw new DirectoryFileRefused('recordTypeUnknown', { line: blankLine, value: '' });
    }
    if (!line.ended) refuseIfCut(line, blanksAreCut);
    blanksAreCut ||= line.text.length < recordLength;
    builder.add(readRecord(line.text, line.number));
    records++;
  }
  return builder.finish();
}

/**
 * A last line without line end is whole when it has the full length, or when it is complete in a file that cuts
 * trailing blanks everywhere.
 */
function refuseIfCut({ text, number }: Line, blanksAreCut: boolean): void {
  if (text.length >= recordLength) return;
  if (!blanksAreCut || !isComplete(text, number)) {
    throw new DirectoryFileRefused('truncated', { line: number });
  }
}

/** The postcode stands last of what we read, and only gemeindefreie Gebiete lack it. */
function isComplete(text: string, line: number): boolean {
  try {
    const record = readRecord(text, line);
    return record.level !== 'municipality' || record.postcode !== null || isUnincorporated(record.textCode);
  } catch {
    return false;
  }
}
