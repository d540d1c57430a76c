/** The edition of 2023 has 3.5 MB; a file or ZIP entry beyond this is none, whatever it claims to be. */
export const maxDirectoryBytes = 32 * 1024 * 1024;

/** Files in one ZIP; the official ones hold a handful. */
export const maxZipEntries = 1_000;
