import type { Entry, ZipFile } from 'yauzl';
import { FileUnsafe } from './file-errors.js';
import { readPart } from './read-part.js';
import { entriesOf, mostEntries, openPart, openZip } from './zip-entries.js';

/** What a document may unpack to, in bytes; and how many times its own size, once that is more than a little. */
const mostUnpacked = 300 * 1024 ** 2;
const mostRatio = 100;
const little = 10 * 1024 ** 2;
const localHeader = 30;

const macroPart =
  /(^|\/)vba(Project|Data)|^Basic\/[^/]+\/(?!script-l|dialog-l)[^/]+\.xml$|^Scripts\/.*[^/]$/i;
/** Office puts whole documents that stand in a document there; elsewhere an archive in an archive has no business. */
const embedded = /^(word|xl|ppt)\/embeddings\//;
const said = /^(META-INF\/manifest|\[Content_Types\])\.xml$/;

/**
 * An OpenDocument or Office Open XML file whose parts are what its table of contents says: first the table is checked, which
 * costs next to nothing; only then is every part unpacked once, as far as it claims to go, and thrown away.
 * @throws FileUnsafe
 */
export async function checkDocument(path: string): Promise<void> {
  if ((await readPart(path, 0, 1024)).includes('%PDF-')) throw new FileUnsafe('mixed');
  const file = await openZip(path);
  try {
    const entries = await tableOf(file);
    for (const entry of entries) await checkPart(file, entry);
  } catch (error) {
    throw error instanceof FileUnsafe ? error : new FileUnsafe('broken');
  } finally {
    file.close();
  }
}

async function tableOf(file: ZipFile): Promise<Entry[]> {
  if (file.entryCount > mostEntries) throw new FileUnsafe('bomb');
  const entries: Entry[] = [];
  let unpacked = 0;
  let packed = 0;
  for await (const entry of entriesOf(file)) {
    if (entry.isEncrypted()) throw new FileUnsafe('encrypted');
    if (macroPart.test(entry.fileName)) throw new FileUnsafe('macros');
    unpacked += entry.uncompressedSize;
    packed += entry.compressedSize;
    if (unpacked > mostUnpacked || (unpacked > little && unpacked > packed * mostRatio))
      throw new FileUnsafe('bomb');
    entries.push(entry);
  }
  if (overlap(entries)) throw new FileUnsafe('bomb');
  return entries;
}

/** Parts that share their bytes unpack to more than the file holds. */
function overlap(entries: readonly Entry[]): boolean {
  let end = 0;
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const { relativeOffsetOfLocalHeader: start, compressedSize, fileNameLength } of inOrder) {
    if (start < end) return true;
    end = start + localHeader + fileNameLength + compressedSize;
  }
  return false;
}

/** More than was claimed is an error of the stream. */
async function checkPart(file: ZipFile, entry: Entry): Promise<void> {
  const { fileName } = entry;
  const looksInto = said.test(fileName);
  let start = Buffer.alloc(0);
  for await (const chunk of await openPart(file, entry)) {
    if (start.length < 4 || looksInto) start = Buffer.concat([start, chunk as Buffer]);
  }
  if (start.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' && !embedded.test(fileName))
    throw new FileUnsafe('bomb');
  if (!looksInto) return;
  const text = start.toString('utf8');
  if (/encryption-data/.test(text)) throw new FileUnsafe('encrypted');
  if (/macroEnabled|vbaProject/i.test(text)) throw new FileUnsafe('macros');
}
