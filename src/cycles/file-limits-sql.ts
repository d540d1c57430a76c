/** The limits of files of the cycle `c`, as `FileLimits`. */
export const fileLimitsSql = `json_build_object('fileMegabytes', c.file_megabytes, 'entryFiles', c.entry_files,
  'entryMegabytes', c.entry_megabytes, 'cycleGigabytes', c.cycle_gigabytes)`;
