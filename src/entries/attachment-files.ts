import { Injectable } from '@nestjs/common';
import { Download } from '../platform/http/download.js';
import { Storage } from '../platform/storage/storage.js';

/** What of a file must be known to hand it out. */
export interface FileToFetch {
  fileName: string;
  sha256: string;
  type: string;
  size: number;
}

/** Hands out the files of entries, to whoever the caller found to be allowed: always as a download. */
@Injectable()
export class AttachmentFiles {
  constructor(private readonly storage: Storage) {}

  /** @throws FileMissing */
  async download({ fileName, sha256, type, size }: FileToFetch): Promise<Download> {
    return new Download(await this.storage.open(sha256), fileName, type, { size });
  }
}
