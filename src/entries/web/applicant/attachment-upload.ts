import { megabytes } from '../../../cycles/domain/file-limits.js';
import type { ReceivedFile, Upload, UploadLimits } from '../../../platform/http/uploads.js';
import type { AttachmentFile, AttachmentWords } from '../../attachment.service.js';
import { rightsFrom } from '../../domain/picture.js';
import type { Dossier } from '../../read-dossier.js';

/**
 * What one post may bring: as much as the whole entry may hold, not what is left of it. A form that is sent twice brings the
 * same files again, and they need no room.
 */
export function uploadLimits({ fileLimits }: Dossier): Required<UploadLimits> {
  const { fileMegabytes, entryMegabytes, entryFiles } = fileLimits;
  return { fileBytes: megabytes(fileMegabytes), bytes: megabytes(entryMegabytes), files: entryFiles };
}

export const storedOf = ({ name, sha256, size, type, thumbnail }: ReceivedFile): AttachmentFile => ({
  name,
  sha256,
  size,
  type,
  thumbnail,
});

/** What was typed holds for all files of the form; a title tells them apart by their names. */
export function wordsFor({ fields, files, refused }: Upload, fileName: string): AttachmentWords {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  const title = text('title').trim();
  const alone = files.length + refused.length === 1;
  return {
    title: title && !alone ? `${title}: ${fileName}` : title,
    altText: text('altText'),
    credit: text('credit'),
    rights: rightsFrom(fields['rights']),
  };
}
