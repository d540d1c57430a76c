interface File {
  readonly sha256: string;
  readonly removed: boolean;
  readonly leftOut: boolean;
}

/**
 * The removed files that can be brought back: until the next submission, which leaves them out. Not where the same file was added again meanwhile.
 */
export function restorable<F extends File>(files: readonly F[]): F[] {
  const kept = new Set(files.filter(({ removed }) => !removed).map(({ sha256 }) => sha256));
  return files.filter(({ removed, leftOut, sha256 }) => removed && !leftOut && !kept.has(sha256));
}

/** The file of a draft under this id, unless it is out of reach: removed and not to be brought back. */
export const reachable = <F extends File & { readonly id: string }>(
  files: readonly F[],
  id: string,
): F | undefined =>
  [...files.filter(({ removed }) => !removed), ...restorable(files)].find((file) => file.id === id);
