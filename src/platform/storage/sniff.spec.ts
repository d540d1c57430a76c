import { describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipOf } from '../../../test/support/zip.js';
import { sniff } from './sniff.js';

const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const contentTypes = (type: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${type}.main+xml"/></Types>`;

describe('sniffing the type of a file', () => {
  it.each<[string, string | Buffer, string]>([
    ['a PDF', '%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n', 'application/pdf'],
    ['a script behind a PDF header', '%PDF-1.7\n<script>alert(1)</script>', 'application/octet-stream'],
    ['a page of HTML', '\n<!DOCTYPE html><html><body>Hallo</body></html>', 'text/html'],
    ['text with a script in it', 'Guten Tag <script>alert(1)</script>', 'text/html'],
    ['an SVG picture', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    [
      'a PNG',
      Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
      'image/png',
    ],
    ['a JPEG', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), 'image/jpeg'],
    ['a WebP', Buffer.from('RIFF\u0010\0\0\0WEBPVP8 ', 'latin1'), 'image/webp'],
    ['a HEIC', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'), 'image/heic'],
    ['a program', Buffer.from('7f454c4602010100', 'hex'), 'application/x-elf'],
    ['plain text', 'Grüße aus Köln,\nbis bald\n', 'text/plain'],
    ['a table', 'Name;Einwohner\nKöln;1084831\nKiel;247717\n', 'text/csv'],
    ['text in another encoding', Buffer.from('Gr\u00fc\u00dfe', 'latin1'), 'application/octet-stream'],
    ['bytes with control characters', 'abc\u0000def', 'application/octet-stream'],
    [
      'an OpenDocument text',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      'application/vnd.oasis.opendocument.text',
    ],
    ['a Word document', zip({ '[Content_Types].xml': contentTypes(office) }), office],
    [
      'a Word document whose types come last',
      zip({ 'word/document.xml': '<w/>', '[Content_Types].xml': contentTypes(office) }),
      office,
    ],
    [
      'a Word document with macros',
      zip({ '[Content_Types].xml': contentTypes('application/vnd.ms-word.document.macroEnabled') }),
      'application/vnd.ms-word.document.macroEnabled',
    ],
    ['an ordinary ZIP', zip({ 'liesmich.txt': 'Hallo' }), 'application/zip'],
    [
      'a ZIP cut off',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text' }).subarray(0, 60),
      'application/octet-stream',
    ],
  ])('recognises %s from bytes and from disk', async (_, content, expected) => {
    const folder = await mkdtemp(join(tmpdir(), 'sniff-'));
    const path = join(folder, 'brief.pdf');
    await writeFile(path, content);
    expect([await sniff(Buffer.from(content)), await sniff(path)]).toEqual([expected, expected]);
    await rm(folder, { recursive: true });
  });

  it('takes no longer for a text of nothing but comments', async () => {
    const comments = Buffer.from(`${'<!---->'.repeat(5_000)}x`);
    expect(await sniff(comments)).toBe('text/plain');
    expect(await sniff(Buffer.from(`${'<!-- a -->\n'.repeat(50)}<svg></svg>`))).toBe('image/svg+xml');
    expect(await sniff(Buffer.from('<!-- a --><!DOCTYPE html><p>Hallo</p>'))).toBe('text/html');
  });
});

function zip(parts: Record<string, string>): Buffer {
  return zipOf(Object.entries(parts).map(([name, content]) => ({ name, content: Buffer.from(content) })));
}
