import { megabytes } from '../../../cycles/domain/file-limits.js';
import type { Problem } from '../../../cycles/domain/problem.js';
import { fileSize } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import {
  FileEmpty,
  FilesTooLarge,
  FileTooLarge,
  FileTypeRefused,
  FileUnsafe,
  TooManyFiles,
} from '../../../platform/storage/file-errors.js';
import { attachmentTypes, pictureTypes } from '../../../platform/storage/file-types.js';
import { attachmentUrl, entryUrl } from '../../entries.paths.js';
import type { Dossier, DossierAttachment } from '../../read-dossier.js';

export function attachmentsModel({ id, attachments, fileLimits }: Dossier, editable: boolean, lang: Lang) {
  const view = (file: DossierAttachment) => ({
    title: file.title,
    about: `${file.fileName}, ${fileSize(file.size, lang)}`,
    altText: file.altText,
    credit: file.credit,
    wantsAltText: pictureTypes.has(file.type) && file.altText === '',
    href: attachmentUrl(id, file.id, 'attachmentFile'),
    editHref: editable && attachmentUrl(id, file.id),
    removeHref: editable && attachmentUrl(id, file.id, 'removeAttachment'),
    restoreHref: attachmentUrl(id, file.id, 'restoreAttachment'),
  });
  const kept = attachments.filter(({ removed }) => !removed);
  const bytes = kept.reduce((sum, { size }) => sum + size, 0);
  return {
    editable,
    files: kept.map(view),
    removed: editable ? attachments.filter(({ removed }) => removed).map(view) : [],
    action: entryUrl(id, 'attachments'),
    back: entryUrl(id),
    types: [...new Set(attachmentTypes.values())].map((ending) => ending.toUpperCase()).join(', '),
    accept: [...attachmentTypes.values(), 'jpeg'].map((ending) => `.${ending}`).join(','),
    maxBytes: megabytes(fileLimits.fileMegabytes),
    most: fileLimits.entryFiles,
    held: {
      count: kept.length,
      size: bytes,
      most: fileLimits.entryFiles,
      mostSize: megabytes(fileLimits.entryMegabytes),
    },
  };
}

/** Why there was no room for a file, naming it. */
export const noRoomText = (texts: Texts, lang: Lang, name: string, { key, params }: Problem): string =>
  texts.t(lang, 'files.upload.noRoom', { name, reason: texts.t(lang, key, params) });

/** Why a file was not taken, naming it. */
export function refusalText(texts: Texts, lang: Lang, name: string, error: Error): string {
  const t = (key: string, params = {}) => texts.t(lang, `entries.upload.${key}`, { name, ...params });
  if (error instanceof FileTooLarge) return t('tooLarge', { size: fileSize(error.limit, lang) });
  if (error instanceof FilesTooLarge)
    return texts.t(lang, 'files.upload.together', { name, size: fileSize(error.limit, lang) });
  if (error instanceof TooManyFiles) return texts.t(lang, 'files.upload.tooMany', { name, most: error.most });
  if (error instanceof FileUnsafe) return texts.t(lang, `files.unsafe.${error.reason}`, { name });
  if (error instanceof FileEmpty) return t('empty');
  if (error instanceof FileTypeRefused) return t('type');
  throw error;
}
