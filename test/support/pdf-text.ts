import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF that Typst wrote, in the order in which it is set, without spaces and line breaks:
 * enough to find a word in it with `withoutSpaces`.
 */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .flatMap(({ head }) => [...textOfPage(head, objects)])
    .join('');
}

export const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, '');

interface PdfObject {
  head: string;
  stream: string;
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const source = pdf.toString('latin1');
  const found = source.matchAll(/(\d+) 0 obj\n([^]*?)(?:stream\n([^]*?)\nendstream\s+)?endobj/g);
  return new Map(
    [...found].map(([, id, head, body]) => [id!, { head: head!, stream: unpacked(head!, body) }]),
  );
}

function unpacked(head: string, body = ''): string {
  const bytes = Buffer.from(body, 'latin1');
  return head.includes('/FlateDecode') && !/\/(Image|FontFile|Subtype \/CIDFont)/.test(head)
    ? inflateSync(bytes).toString('latin1')
    : body;
}

function* textOfPage(head: string, objects: Map<string, PdfObject>): Generator<string> {
  const referred = (pattern: RegExp, within: string) => objects.get(pattern.exec(within)?.[1] ?? '');
  const resources = referred(/\/Resources (\d+) 0 R/, head)?.head ?? head;
  const fontList = referred(/\/Font (\d+) 0 R/, resources)?.head ?? resources;
  const fonts = new Map(
    [...fontList.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name, id]) => [
      name!,
      charactersOf(referred(/\/ToUnicode (\d+) 0 R/, objects.get(id!)!.head)!.stream),
    ]),
  );
  const content = referred(/\/Contents (\d+) 0 R/, head)!.stream;
  let font = new Map<string, string>();
  const saved: (typeof font)[] = [];
  for (const [step, name, shown] of content.matchAll(steps)) {
    if (step === 'q') saved.push(font);
    else if (step === 'Q') font = saved.pop() ?? font;
    else if (name) font = fonts.get(name) ?? font;
    else for (const glyph of glyphsOf(shown!)) yield font.get(glyph) ?? '';
  }
}

/** Saving and restoring the state, choosing a font, showing text. */
const steps = /^[qQ]$|\/(f\d+) [\d.]+ Tf|^(\[[^]*?\] TJ|\([^]*?\) Tj|<[\da-f]*> Tj)$/gim;

/** Glyph numbers as four hexadecimal digits. */
function glyphsOf(shown: string): string[] {
  return Buffer.from(stringsIn(shown), 'latin1').toString('hex').match(/.{4}/g) ?? [];
}

/** The bytes of all strings of an operator; brackets within a string count when they are balanced. */
function stringsIn(shown: string): string {
  let bytes = '';
  let depth = 0;
  for (const [token] of shown.matchAll(/\\[0-7]{1,3}|\\[^]|<[\da-f]*>|[^]/gi)) {
    if (token === ')') depth -= 1;
    if (depth > 0) bytes += token.length > 1 && token[0] === '\\' ? unescaped(token.slice(1)) : token;
    else if (token[0] === '<') bytes += Buffer.from(token.slice(1, -1), 'hex').toString('latin1');
    if (token === '(') depth += 1;
  }
  return bytes;
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescaped = (code: string): string =>
  /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code);

function charactersOf(cmap: string): Map<string, string> {
  const lines = cmap.matchAll(/^<([\da-f]{4})> <([\da-f]+)>$/gim);
  return new Map([...lines].map(([, glyph, units]) => [glyph!.toLowerCase(), utf16(units!)]));
}

const utf16 = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
