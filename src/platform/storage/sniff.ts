import { fileTypeFromBuffer } from 'file-type';
import { unknownType } from './file-types.js';
import { readPart } from './read-part.js';
import { sniffText } from './sniff-text.js';
import { sniffZip } from './sniff-zip.js';

const headBytes = 4100;
/** Readers look for the end mark of a PDF in the last kilobyte; mail gateways append more than that. */
const tailBytes = 65_536;

/**
 * Media type of a file (by its path) or of bytes, by the content alone; a name is never asked.
 * @returns `application/octet-stream` where nothing is recognised
 */
export async function sniff(content: string | Buffer): Promise<string> {
  const head = await readPart(content, 0, headBytes);
  if (startsWith(head, 'PK\u0003\u0004')) return sniffZip(content);
  if (startsWith(head, '%PDF-')) return (await hasPdfEnd(content)) ? 'application/pdf' : unknownType;
  const found = await fileTypeFromBuffer(head);
  if (found && found.mime !== 'application/xml') return found.mime;
  return (await sniffText(content)) ?? unknownType;
}

const startsWith = (bytes: Buffer, mark: string): boolean =>
  bytes.subarray(0, mark.length).toString('latin1') === mark;

/** A script behind a borrowed PDF header has no cross-reference table. */
async function hasPdfEnd(content: string | Buffer): Promise<boolean> {
  const tail = await readPart(content, -tailBytes, tailBytes);
  return tail.includes('startxref');
}
