import { createReadStream } from 'node:fs';

const markup: readonly [RegExp, string][] = [
  [/^(<!doctype\s+html|<(html|head|body|script|iframe|style|title|table|div|h1|a|p|br|b)\b)/i, 'text/html'],
  [/^(<!doctype\s+svg[^>]*>\s*)?<svg\b/i, 'image/svg+xml'],
  [/<(script|iframe|object|embed)\b/i, 'text/html'],
];

/**
 * `text/csv`, `text/plain`, or the kind of markup, if the whole file is UTF-8 without control characters;
 * otherwise undefined.
 */
export async function sniffText(file: string | Buffer): Promise<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let head = '';
  try {
    for await (const chunk of typeof file === 'string' ? createReadStream(file) : [file]) {
      const text = decoder.decode(chunk as Buffer, { stream: true });
      if (hasControls(text)) return undefined;
      if (head.length < 4096) head += text;
    }
    decoder.decode();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return undefined;
    throw error;
  }
  const start = afterComments(head);
  const isXml = /^<\?xml\b/i.test(start);
  const content = isXml ? afterComments(start.replace(/^[^>]*>/, '')) : start;
  const found = markup.find(([mark]) => mark.test(content));
  if (found ?? isXml) return found?.[1] ?? 'application/xml';
  return isTable(head) ? 'text/csv' : 'text/plain';
}

/** What follows the comments at the beginning. Found step by step: a pattern for any number of them tries every way to part them. */
function afterComments(text: string): string {
  let rest = text.trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end < 0) break;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

/** Line breaks, tabs and form feeds are the control characters of text. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const hasControls = (text: string): boolean => /[\0-\u0008\u000b\u000e-\u001f\u007f]/.test(text);

/** Every line of the beginning holds the same number of separators, and at least one. */
function isTable(head: string): boolean {
  const lines = head.split(/\r?\n/).slice(0, 20);
  if (lines.length > 1) lines.pop();
  return [';', ',', '\t'].some((separator) => {
    const counts = lines.map((line) => line.replaceAll(/"[^"]*"/g, '').split(separator).length);
    return counts[0]! > 1 && counts.every((count) => count === counts[0]);
  });
}
