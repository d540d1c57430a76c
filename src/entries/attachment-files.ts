import { Injectable } from '@nestjs/common';
import { found } from '../platform/http/domain-error.js';
import { Download } from '../platform/http/download.js';
import { StoredFiles } from '../platform/storage/stored-files.js';
import { ThumbnailService } from './thumbnail.service.js';

/** What of a file must be known to hand it out. */
export interface FileToFetch {
  fileName: string;
  sha256: string;
  type: string;
}

/** Hands out the files of entries, to whoever the caller found to be allowed: as a download, or a picture's thumbnail to be shown in a page. */
@Injectable()
export class AttachmentFiles {
  constructor(
    private readonly files: StoredFiles,
    private readonly thumbnails: ThumbnailService,
  ) {}

  /**
   * @param preview the address asks for the thumbnail (`previewOf`)
   * @throws DomainError 423 while the file is in quarantine, 404 where it is gone, or a preview is asked of what is no picture
   */
  async download({ fileName, sha256, type }: FileToFetch, preview?: unknown): Promise<Download> {
    const content = await this.files.content(sha256);
    if (preview === undefined) return new Download(content, fileName, type);
    const thumbnail = found(await this.thumbnails.of({ sha256, type }));
    return new Download(await this.files.content(thumbnail), 'vorschau.webp', 'image/webp', { inline: true });
  }
}

/** Name of the query that asks a file's address for its thumbnail. */
export const previewQuery = 'vorschau';

/** Where the thumbnail of a file is, from where the file is. */
export const previewOf = (href: string): string => `${href}?${previewQuery}`;
