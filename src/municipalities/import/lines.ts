import iconv from 'iconv-lite';
import { DirectoryFileRefused } from '../domain/directory-file-refused.js';
import type { DirectoryEncoding } from './detect-encoding.js';

export interface Line {
  /** From 1. */
  number: number;
  text: string;
  /** Whether a line end followed: the last line may lack it. */
  ended: boolean;
}

/** Far beyond a record of 220 characters: a file without line ends is not collected in memory. */
const maxLineLength = 4_096;

/** Lines without their ends (LF or CRLF), a byte order mark left out. */
export async function* decodedLines(
  chunks: AsyncIterable<Buffer>,
  encoding: DirectoryEncoding,
): AsyncGenerator<Line> {
  const decoder = iconv.getDecoder(encoding);
  let number = 0;
  let rest = '';
  const line = (text: string, ended: boolean): Line => ({
    number: ++number,
    text: text.endsWith('\r') ? text.slice(0, -1) : text,
    ended,
  });

  for await (const chunk of chunks) {
    const texts = (rest + decoder.write(chunk)).split('\n');
    rest = texts.pop() ?? '';
    for (const text of texts) yield line(text, true);
    if (rest.length > maxLineLength) throw new DirectoryFileRefused('notADirectory', { line: number + 1 });
  }
  rest += decoder.end() ?? '';
  if (rest !== '') yield line(rest, false);
}
