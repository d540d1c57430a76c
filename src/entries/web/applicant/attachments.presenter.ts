import { fileSize } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { FileEmpty, FileTooLarge, FileTypeRefused } from '../../../platform/storage/file-errors.js';
import { attachmentTypes, pictureTypes } from '../../../platform/storage/file-types.js';
import { largestAttachment, mostAttachments } from '../../attachment.service.js';
import { attachmentUrl, entryUrl } from '../../entries.paths.js';
import type { Dossier, DossierAttachment } from '../../read-dossier.js';

export function attachmentsModel({ id, attachments }: Dossier, editable: boolean, lang: Lang) {
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
  return {
    editable,
    files: attachments.filter(({ removed }) => !removed).map(view),
    removed: editable ? attachments.filter(({ removed }) => removed).map(view) : [],
    action: entryUrl(id, 'attachments'),
    back: entryUrl(id),
    types: [...new Set(attachmentTypes.values())].map((ending) => ending.toUpperCase()).join(', '),
    accept: [...attachmentTypes.values(), 'jpeg'].map((ending) => `.${ending}`).join(','),
    maxBytes: largestAttachment,
    most: mostAttachments,
  };
}

/** Why a file was not taken, naming it. */
export function refusalText(texts: Texts, lang: Lang, name: string, error: Error): string {
  const t = (key: string, params = {}) => texts.t(lang, `entries.upload.${key}`, { name, ...params });
  if (error instanceof FileTooLarge) return t('tooLarge', { size: fileSize(error.limit, lang) });
  if (error instanceof FileEmpty) return t('empty');
  if (error instanceof FileTypeRefused) return t('type');
  throw error;
}
