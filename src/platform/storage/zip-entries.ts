import { promisify } from 'node:util';
import { type Entry, fromBuffer, open, type ZipFile } from 'yauzl';

/** A document has some hundred parts; whoever brings more means something else. */
export const mostEntries = 20_000;

const options = { lazyEntries: true, autoClose: false };
const openFile = promisify<string, typeof options, ZipFile>(open);
const openBytes = promisify<Buffer, typeof options, ZipFile>(fromBuffer);

export const openZip = (content: string | Buffer): Promise<ZipFile> =>
  typeof content === 'string' ? openFile(content, options) : openBytes(content, options);

export async function* entriesOf(file: ZipFile): AsyncGenerator<Entry> {
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

export const openPart = (file: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> =>
  promisify(file.openReadStream.bind(file) as OpenPart)(entry);

type OpenPart = (entry: Entry, done: (error: Error | null, stream: NodeJS.ReadableStream) => void) => void;
