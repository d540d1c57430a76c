import type { Readable } from 'node:stream';

/** A file as answer; always as attachment unless it is an image to be shown in a page. */
export class Download {
  constructor(
    readonly content: Readable | Buffer,
    readonly name: string,
    readonly type: string,
    readonly options: { size?: number; inline?: boolean } = {},
  ) {}
}
