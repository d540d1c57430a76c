import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { FileMissing, PictureTooLarge, PictureUnreadable } from '../platform/storage/file-errors.js';
import { Storage } from '../platform/storage/storage.js';
import { isPicture } from './domain/picture.js';
import { Attachment } from './entities/attachment.entity.js';

/** Thumbnails of pictures: made with the upload, or, of those that came before there were any, when one is asked for. */
@Injectable()
export class ThumbnailService {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
  ) {}

  /** SHA-256 of the thumbnail; nothing of what is no picture or cannot be drawn. */
  async of({ sha256, type }: { sha256: string; type: string }): Promise<string | undefined> {
    const row = await this.database.row<{ thumbnail: string }>(
      'SELECT thumbnail FROM attachment WHERE sha256 = $1 AND thumbnail IS NOT NULL LIMIT 1',
      [sha256],
    );
    if (row) return row.thumbnail;
    return isPicture({ type }) ? this.draw(sha256, type) : undefined;
  }

  private async draw(sha256: string, type: string): Promise<string | undefined> {
    try {
      const thumbnail = await this.storage.drawThumbnail(sha256, type);
      await this.database.transaction(systemActor, (tx) => tx.update(Attachment, { sha256 }, { thumbnail }));
      return thumbnail;
    } catch (error) {
      if (undrawable.some((kind) => error instanceof kind)) return undefined;
      throw error;
    }
  }
}

const undrawable = [FileMissing, PictureTooLarge, PictureUnreadable];
