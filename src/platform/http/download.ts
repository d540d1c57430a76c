import type { Readable } from 'node:stream';
import type { StoredContent } from '../storage/stored-files.js';

export type { StoredContent };

/**
 * A file as answer; always as attachment unless it is an image to be shown in a page. What is stored can be fetched in parts.
 * `revalidate`: programs fetch it again and again, so they may keep it and ask whether it is still the same.
 */
export class Download {
  constructor(
    readonly content: Readable | Buffer | StoredContent,
    readonly name: string,
    readonly type: string,
    readonly options: { size?: number; inline?: boolean; revalidate?: boolean } = {},
  ) {}
}
