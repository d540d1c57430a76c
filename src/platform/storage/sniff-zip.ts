import { promisify } from 'node:util';
import { type Entry, fromBuffer, open, type ZipFile } from 'yauzl';
import { unknownType } from './file-types.js';

const zip = 'application/zip';
const longestPart = 262_144;
const mostEntries = 20_000;

const openDocument = /^application\/vnd\.oasis\.opendocument\.[a-z-]+$/;
const officeMain = /ContentType\s*=\s*"([^"]+)\.main\+xml"/g;

const options = { lazyEntries: true, autoClose: false };
const openFile = promisify<string, typeof options, ZipFile>(open);
const openBytes = promisify<Buffer, typeof options, ZipFile>(fromBuffer);

/** Kind of a ZIP container: OpenDocument by its `mimetype`, Office Open XML by its main part, otherwise plain ZIP. */
export async function sniffZip(content: string | Buffer): Promise<string> {
  const opened = typeof content === 'string' ? openFile(content, options) : openBytes(content, options);
  const file = await opened.catch(() => undefined);
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

async function* entriesOf(file: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const next = await new Promise<Entry | undefined>((resolve, reject) => {
      file
        .once('entry', resolve)
        .once('end', () => resolve(undefined))
        .once('error', reject);
      file.readEntry();
    });
    file.removeAllListeners();
    if (!next) return;
    yield next;
  }
}

/** The first quarter of a megabyte of a part: what is looked for stands at its beginning, a ZIP bomb stays packed. */
async function textOf(file: ZipFile, entry: Entry): Promise<string> {
  const stream = await promisify(file.openReadStream.bind(file) as OpenPart)(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > longestPart) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

type OpenPart = (entry: Entry, done: (error: Error | null, stream: NodeJS.ReadableStream) => void) => void;
