import type { FileData, StoredContent } from '../../entries/domain/submission-content.js';
import type { Blindness } from './blindness.js';

/** An attachment that jurors do not get as it was submitted. */
export interface Withheld {
  /** Of the file that was submitted. */
  readonly sha256: string;
  /** What stands in its place; null: nothing. */
  readonly replacement: Pick<FileData, 'name' | 'mediaType' | 'size' | 'sha256'> | null;
}
/** A file as a juror gets it: asked for by the hash that the dossier names, fetched by that of its content. */
export interface ShownFile extends FileData {
  readonly content: string;
  readonly redacted: boolean;
}

/**
 * The files that a juror gets. In a blind round they are called by their place only: names, captions and credits say whose they are.
 * One rule for the page and for the download, so that neither gives what the other hides.
 */
export function filesForJury(
  files: readonly FileData[],
  { applicant, attachments }: Blindness,
  withheld: readonly Withheld[],
): ShownFile[] {
  if (attachments) return [];
  return files.flatMap((file, i) => {
    const instead = withheld.find(({ sha256 }) => sha256 === file.sha256);
    if (instead?.replacement === null) return [];
    const { sha256: content, ...shown } = instead?.replacement ?? file;
    const { name, mediaType, size } = shown;
    const own = { ...file, name, mediaType, size, content, redacted: instead !== undefined };
    return [applicant ? nameless(own, i + 1) : own];
  });
}

/** A submission as a juror reads it, beside its files. */
export function contentForJury(content: StoredContent, { applicant }: Blindness): StoredContent {
  if (!applicant) return content;
  return {
    ...content,
    applicant: { name: '', key: null, district: null, state: null, population: null, sizeClass: null },
    partners: [],
  };
}

function nameless(file: ShownFile, place: number): ShownFile {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(file.name)?.[0] ?? '';
  return { ...file, name: `Anlage ${place}${ending}`, caption: null, altText: '', credit: '', rights: null };
}
