import { megabytes } from '../../../cycles/domain/file-limits.js';
import type { Problem } from '../../../cycles/domain/problem.js';
import { fileSize, number } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import {
  FileEmpty,
  FilesTooLarge,
  FileTooLarge,
  FileTypeRefused,
  FileUnsafe,
  PictureTooLarge,
  PictureUnreadable,
  TooManyFiles,
} from '../../../platform/storage/file-errors.js';
import { attachmentTypes } from '../../../platform/storage/file-types.js';
import { previewOf } from '../../attachment-files.js';
import { isPicture, pictureProblems, pictureRights } from '../../domain/picture.js';
import { restorable } from '../../domain/removed-files.js';
import { quarantined } from '../../../platform/storage/scan-state.js';
import { attachmentUrl, entryUrl } from '../../entries.paths.js';
import type { OpenForFiles } from '../../open-for-files.js';
import type { Dossier, DossierAttachment } from '../../read-dossier.js';
import { scanBadge } from '../badges.js';

/** @param opened where the entry is open for the answer to an inquiry only */
export function attachmentsModel(
  { id, attachments, fileLimits, schedule }: Dossier,
  { editable, opened }: { editable: boolean; opened: OpenForFiles | undefined },
  texts: Texts,
  lang: Lang,
) {
  const mayChange = ({ sha256 }: DossierAttachment) => editable && !opened?.submitted.includes(sha256);
  const view = (file: DossierAttachment) => ({
    id: file.id,
    ...pictureView(file, texts, lang),
    title: file.title,
    about: `${file.fileName}, ${fileSize(file.size, lang)}`,
    altText: file.altText,
    credit: file.credit,
    href: !quarantined(file.scan) && attachmentUrl(id, file.id, 'attachmentFile'),
    ...(isPicture(file) &&
      !quarantined(file.scan) && { thumbnail: previewOf(attachmentUrl(id, file.id, 'attachmentFile')) }),
    scan: scanBadge(file.scan, texts, lang),
    waits: file.scan === 'waiting',
    infected: file.scan === 'infected',
    editHref: mayChange(file) && attachmentUrl(id, file.id),
    removeHref: mayChange(file) && attachmentUrl(id, file.id, 'removeAttachment'),
    restoreHref: attachmentUrl(id, file.id, 'restoreAttachment'),
  });
  const kept = attachments.filter(({ removed }) => !removed);
  const bytes = kept.reduce((sum, { size }) => sum + size, 0);
  return {
    editable,
    files: kept.map(view),
    removed: editable ? restorable(attachments).filter(mayChange).map(view) : [],
    restoreUntil: opened?.answerBy ?? schedule.milestones.deadline,
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
    picture: pictureFields(texts, lang),
  };
}

/** Why there was no room for a file, naming it. */
export const noRoomText = (texts: Texts, lang: Lang, name: string, { key, params }: Problem): string =>
  texts.t(lang, 'files.upload.noRoom', { name, reason: texts.t(lang, key, params) });

/** What a picture still needs, and why it may be shown. */
function pictureView(file: DossierAttachment, texts: Texts, lang: Lang) {
  return {
    gaps: pictureProblems([file]).map(({ key }) => texts.t(lang, `files.gaps.${key.split('.').at(-1)}`)),
    rights: file.rights && texts.t(lang, `files.rights.${file.rights}`),
  };
}

/** The choice of rights, for the forms of pictures. */
export const pictureFields = (texts: Texts, lang: Lang) => ({
  rights: pictureRights.map((value) => ({ value, text: texts.t(lang, `files.rights.${value}`) })),
});

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
  if (error instanceof PictureUnreadable) return texts.t(lang, 'files.upload.unreadable', { name });
  if (error instanceof PictureTooLarge)
    return texts.t(lang, 'files.upload.tooManyPixels', { name, most: number(error.limit / 1_000_000, lang) });
  throw error;
}
