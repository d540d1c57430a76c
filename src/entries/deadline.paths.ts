/** Pages about the time that one entry has. */
export const deadlinePaths = {
  extend: '/organisation/bewerbungen/:id/frist',
  reopen: '/organisation/bewerbungen/:id/oeffnen',
} as const;

export const deadlineUrl = (id: string, page: keyof typeof deadlinePaths): string =>
  deadlinePaths[page].replace(':id', id);
