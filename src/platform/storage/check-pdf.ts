import { FileUnsafe } from './file-errors.js';
import { readPart } from './read-part.js';

const headBytes = 4096;
/** As far from the end as readers of ZIP look for its table of contents. */
const tailBytes = 65_557;

const webPage = /<(!doctype\s+html|html|head|body|script|svg|iframe)\b|<\?php/i;
const encrypted = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/;

/**
 * A PDF that is nothing else and can be read: no web page at its beginning, no ZIP at its end, no password.
 * @throws FileUnsafe
 */
export async function checkPdf(path: string): Promise<void> {
  const head = (await readPart(path, 0, headBytes)).toString('latin1');
  const tail = (await readPart(path, -tailBytes, tailBytes)).toString('latin1');
  if (webPage.test(head.slice(0, 1024)) || tail.includes('PK\u0005\u0006')) throw new FileUnsafe('mixed');
  if (encrypted.test(head) || encrypted.test(tail)) throw new FileUnsafe('encrypted');
}
