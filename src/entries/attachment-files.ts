import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { found, notFound } from '../platform/http/domain-error.js';
import { Download } from '../platform/http/download.js';
import { Storage } from '../platform/storage/storage.js';

/** What of a file must be known to hand it out. */
export interface FileToFetch {
  fileName: string;
  sha256: string;
  type: string;
  /** In bytes. */
  size: number;
}

/** Hands out the files of entries, to whoever the caller found to be allowed: as a download, or a picture's thumbnail to be shown in a page. */
@Injectable()
export class AttachmentFiles {
  constructor(
    private readonly storage: Storage,
    private readonly database: Database,
  ) {}

  /**
   * @param preview the address asks for the thumbnail (`previewOf`)
   * @throws DomainError 404 where the file is gone, or a preview is asked of what is no picture
   */
  async download({ fileName, sha256, type, size }: FileToFetch, preview?: unknown): Promise<Download> {
    if (preview !== undefined) return this.thumbnail(sha256);
    if (!(await this.storage.exists(sha256))) throw notFound();
    return new Download(await this.storage.open(sha256), fileName, type, { size });
  }

  private async thumbnail(sha256: string): Promise<Download> {
    const row = await this.database.row<{ thumbnail: string }>(
      'SELECT thumbnail FROM attachment WHERE sha256 = $1 AND thumbnail IS NOT NULL LIMIT 1',
      [sha256],
    );
    const { thumbnail } = found(row);
    const size = await this.storage.size(thumbnail);
    return new Download(await this.storage.open(thumbnail), 'vorschau.webp', 'image/webp', {
      size,
      inline: true,
    });
  }
}

/** Name of the query that asks a file's address for its thumbnail. */
export const previewQuery = 'vorschau';

/** Where the thumbnail of a file is, from where the file is. */
export const previewOf = (href: string): string => `${href}?${previewQuery}`;
