/** Keys of texts. */
export const previewErrors = {
  roleMissing: 'preview.errors.roleMissing',
  momentMissing: 'preview.errors.momentMissing',
  dateInvalid: 'preview.errors.dateInvalid',
} as const;
