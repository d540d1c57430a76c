import type { Entry, ZipFile } from 'yauzl';
import { unknownType } from './file-types.js';
import { entriesOf, mostEntries, openPart, openZip } from './zip-entries.js';

const zip = 'application/zip';
const longestPart = 262_144;

const openDocument = /^application\/vnd\.oasis\.opendocument\.[a-z-]+$/;
const officeMain = /ContentType\s*=\s*"([^"]+)\.main\+xml"/g;

/** Kind of a ZIP container: OpenDocument by its `mimetype`, Office Open XML by its main part, otherwise plain ZIP. */
export async function sniffZip(content: string | Buffer): Promise<string> {
  const file = await openZip(content).catch(() => undefined);
  if (!file) return unknownType;
  try {
    return await kindOf(file);
  } catch {
    return unknownType;
  } finally {
    file.close();
  }
}

async function kindOf(file: ZipFile): Promise<string> {
  if (file.entryCount > mostEntries) return zip;
  for await (const entry of entriesOf(file)) {
    if (entry.fileName === 'mimetype') {
      const said = (await textOf(file, entry)).trim();
      return openDocument.test(said) ? said : zip;
    }
    if (entry.fileName === '[Content_Types].xml') {
      const mains = [...(await textOf(file, entry)).matchAll(officeMain)].map((match) => match[1]!);
      return mains.find(isOffice) ?? zip;
    }
  }
  return zip;
}

/** Also the macro kinds, under their own names, so that they are refused by name. */
const isOffice = (type: string): boolean =>
  type.startsWith('application/vnd.openxmlformats-officedocument.') || type.startsWith('application/vnd.ms-');

/** The first quarter of a megabyte of a part: what is looked for stands at its beginning, a ZIP bomb stays packed. */
async function textOf(file: ZipFile, entry: Entry): Promise<string> {
  const stream = await openPart(file, entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > longestPart) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}
