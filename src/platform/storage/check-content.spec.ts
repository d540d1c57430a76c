import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipOf } from '../../../test/support/zip.js';
import { checkContent, refusedType } from './check-content.js';
import { FileTypeRefused, FileUnsafe } from './file-errors.js';
import { attachmentTypes } from './file-types.js';
import { sniff } from './sniff.js';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const types = `<Types><Override PartName="/word/document.xml" ContentType="${word}.main+xml"/></Types>`;
const odt = { name: 'mimetype', content: Buffer.from('application/vnd.oasis.opendocument.text') };
const part = (name: string, content: string | Buffer, more = {}) => ({
  name,
  content: Buffer.from(content as string),
  ...more,
});
const docx = (...parts: ReturnType<typeof part>[]) => zipOf([part('[Content_Types].xml', types), ...parts]);
const pdf = '%PDF-1.7\n1 0 obj\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n';
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 ** 2);
const noise = (bytes: number) =>
  Buffer.from(Array.from({ length: bytes }, (_, i) => (i * 7919 * (i % 251)) % 256));

/** What storing the file would say: nothing where it is taken, the reason, or the kind that is refused. */
async function verdict(content: string | Buffer): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'check-'));
  const path = join(folder, 'datei');
  await writeFile(path, content);
  try {
    const type = await sniff(path);
    if (!attachmentTypes.has(type)) throw refusedType(type, '');
    await checkContent(path, type);
    return undefined;
  } catch (error) {
    if (error instanceof FileUnsafe) return error.reason;
    if (error instanceof FileTypeRefused) return error.found;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The table of contents of a ZIP names one part many times over. */
function manyOfOne(count: number, claimedCount = count): Buffer {
  const one = docx(part('a.xml', noise(2000)));
  const end = one.subarray(-22);
  const table = one.subarray(end.readUInt32LE(16), one.length - 22);
  const last = table.subarray(46 + '[Content_Types].xml'.length);
  const tables = Buffer.concat([table, ...Array.from({ length: count }, () => last)]);
  const newEnd = Buffer.from(end);
  newEnd.writeUInt16LE(Math.min(claimedCount + 2, 65_535), 8);
  newEnd.writeUInt16LE(Math.min(claimedCount + 2, 65_535), 10);
  newEnd.writeUInt32LE(tables.length, 12);
  return Buffer.concat([one.subarray(0, end.readUInt32LE(16)), tables, newEnd]);
}

describe('looking into a file', () => {
  it.each<[string, string | Buffer, string | undefined]>([
    ['a PDF', pdf, undefined],
    ['a Word document', docx(part('word/document.xml', '<w/>')), undefined],
    ['a table of repeated values', docx(part('xl/sheet1.xml', '<c>0</c>'.repeat(1_000_000))), undefined],
    ['an OpenDocument text', zipOf([odt, part('content.xml', '<a/>')]), undefined],
    ['a document in a document', docx(part('word/embeddings/tabelle.xlsx', docx())), undefined],

    ['a bomb that says what it is', docx(part('word/document.xml', zeros(40))), 'bomb'],
    ['a bomb that lies about its size', docx(part('a.xml', zeros(2), { claimedSize: 100 })), 'broken'],
    ['a bomb of parts that share their bytes', manyOfOne(500), 'bomb'],
    ['a bomb of tens of thousands of parts', manyOfOne(30_000), 'application/zip'],
    ['an archive in an archive', zipOf([odt, part('Pictures/bild.png', zipOf([part('a', 'b')]))]), 'bomb'],

    ['a Word document with macros', docx(part('word/vbaProject.bin', 'x')), 'macros'],
    [
      'macros under another name',
      zipOf([
        part(
          '[Content_Types].xml',
          types.replace('</Types>', '<Default ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
        ),
      ]),
      'macros',
    ],
    [
      'a file for Word with macros',
      zipOf([
        part(
          '[Content_Types].xml',
          '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
        ),
      ]),
      'macros',
    ],
    ['an OpenDocument text with Basic', zipOf([odt, part('Basic/Standard/Modul1.xml', '<a/>')]), 'macros'],
    ['an OpenDocument text with Python', zipOf([odt, part('Scripts/python/a.py', 'x')]), 'macros'],
    [
      'an OpenDocument text with empty libraries',
      zipOf([odt, part('Basic/Standard/script-lb.xml', '<a/>')]),
      undefined,
    ],

    [
      'an OpenDocument text with a password',
      zipOf([odt, part('META-INF/manifest.xml', '<manifest:encryption-data/>')]),
      'encrypted',
    ],
    [
      'an Office file with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), zeros(0.01)]),
      'encrypted',
    ],
    ['a PDF with a password', pdf.replace('/Root', '/Encrypt 7 0 R /Root'), 'encrypted'],

    ['a PDF that is a ZIP too', Buffer.concat([Buffer.from(pdf), zipOf([part('a', 'b')])]), 'mixed'],
    ['a PDF that is a web page too', pdf.replace('1 0 obj', '<html><script>alert(1)</script>'), 'mixed'],
    ['a document that is a PDF too', zipOf([odt, { name: '%PDF-1.7', content: Buffer.from('a') }]), 'mixed'],
    ['a script with a PDF in its comment', `/*${pdf}*/alert(1)`, 'text/plain'],
    ['a GIF that is a script too', 'GIF89a/*\u0001\u0001*/=1;alert(1)', 'image/gif'],
    ['a web page in a comment of a GIF', 'GIF89a<script>alert(1)</script>', 'image/gif'],
  ])('judges %s', async (_, content, expected) => expect(await verdict(content)).toBe(expected));

  it('says of a bomb by its table of contents, before anything is unpacked', async () => {
    // Unpacked, the part would turn out to be shorter than it claims, which is another verdict.
    expect(await verdict(docx(part('a.xml', 'x', { claimedSize: 4_000_000_000 })))).toBe('bomb');
    expect(await verdict(docx(part('a.xml', 'x', { claimedSize: 1_000 })))).toBe('broken');
  });

  it('answers whatever is changed in a document, and never by an unexpected error', async () => {
    const whole = docx(part('word/document.xml', '<w>Bericht</w>'), part('word/styles.xml', '<s/>'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 4, max: whole.length }),
        async (changes, length) => {
          const changed = Buffer.from(whole);
          for (const [at, value] of changes) changed[at] = value;
          const said = await verdict(changed.subarray(0, length));
          expect(said === undefined || said.length > 0).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});
