/** What can be wrong with a file that somebody hands in. Forms turn these into messages at their field. */
export abstract class FileError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

export class FileTooLarge extends FileError {
  /** @param limit in bytes */
  constructor(readonly limit: number) {
    super(`file exceeds ${limit} bytes`);
  }
}

/** One file more than a form takes at a time. */
export class TooManyFiles extends FileError {
  constructor(readonly most: number) {
    super(`more than ${most} files`);
  }
}

/** The file fits, but not together with those before it in the same form. */
export class FilesTooLarge extends FileError {
  /** @param limit of all together, in bytes */
  constructor(readonly limit: number) {
    super(`files exceed ${limit} bytes together`);
  }
}

export class FileEmpty extends FileError {
  constructor() {
    super('file has no content');
  }
}

export class FileTypeRefused extends FileError {
  /**
   * @param found media type by content
   * @param nameSaid the file's name as the sender gave it
   */
  constructor(
    readonly found: string,
    readonly nameSaid: string,
  ) {
    super(`file "${nameSaid}" is ${found}`);
  }
}

/** Why a file of an accepted kind is not taken all the same. */
export const unsafeReasons = ['bomb', 'macros', 'encrypted', 'mixed', 'broken'] as const;
/**
 * `bomb`: unpacks to far more than it is; `macros`: brings programs along; `encrypted`: neither readers nor the virus scanner see into
 * it; `mixed`: is a second kind of file as well; `broken`: its parts contradict its table of contents.
 */
export type UnsafeReason = (typeof unsafeReasons)[number];

export class FileUnsafe extends FileError {
  constructor(readonly reason: UnsafeReason) {
    super(`file is refused: ${reason}`);
  }
}

/** A picture that cannot be opened: broken, cut short, or something else behind its first bytes. */
export class PictureUnreadable extends FileError {
  constructor(readonly nameSaid: string) {
    super(`picture "${nameSaid}" cannot be read`);
  }
}

export class PictureTooLarge extends FileError {
  /** @param limit in pixels */
  constructor(
    readonly limit: number,
    readonly nameSaid: string,
  ) {
    super(`picture "${nameSaid}" exceeds ${limit} pixels`);
  }
}

export class FileMissing extends FileError {
  constructor(readonly sha256: string) {
    super(`no stored file ${sha256}`);
  }
}
