import type { Directory } from '../domain/directory.js';
import { detectEncoding } from './detect-encoding.js';
import { directoryChunks } from './file-chunks.js';
import { maxDirectoryBytes } from './file-limits.js';
import { decodedLines } from './lines.js';
import { parseDirectory } from './parse-directory.js';

/**
 * Reads an edition of GV100AD as Destatis offers it: plain or ZIP; UTF-8, ISO-8859-1 or CP850; LF or CRLF. Reads it
 * twice, first for the encoding, and never holds it whole. Throws `DirectoryFileRefused`, or the error of the file system.
 */
export async function readDirectoryFile(path: string, maxBytes = maxDirectoryBytes): Promise<Directory> {
  const encoding = await detectEncoding(directoryChunks(path, maxBytes));
  return parseDirectory(decodedLines(directoryChunks(path, maxBytes), encoding));
}
