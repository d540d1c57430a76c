import { checkDocument } from './check-document.js';
import { checkPdf } from './check-pdf.js';
import { type FileError, FileTypeRefused, FileUnsafe } from './file-errors.js';

/** Older Office files and new ones with a password come in this container, and nothing outside of it tells them apart. */
const compoundFile = 'application/x-cfb';

/** The refusal of a kind that is not accepted; where people can mend it, it says how. */
export function refusedType(type: string, name: string): FileError {
  if (/macroEnabled/i.test(type)) return new FileUnsafe('macros');
  if (type === compoundFile) return new FileUnsafe('encrypted');
  return new FileTypeRefused(type, name);
}

/**
 * Looks into a file (by its path) whose kind is known; kinds without a check of their own pass.
 * @throws FileUnsafe
 */
export async function checkContent(path: string, type: string): Promise<void> {
  if (type === 'application/pdf') await checkPdf(path);
  if (/^application\/vnd\.(oasis\.opendocument|openxmlformats)/.test(type)) await checkDocument(path);
}
