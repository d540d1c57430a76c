const openDocument = 'application/vnd.oasis.opendocument';
const officeOpenXml = 'application/vnd.openxmlformats-officedocument';

/** Media type and usual ending of the kinds of file that are recognised by content and accepted as attachments. */
export const attachmentTypes: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'pdf'],
  [`${openDocument}.text`, 'odt'],
  [`${openDocument}.spreadsheet`, 'ods'],
  [`${openDocument}.presentation`, 'odp'],
  [`${officeOpenXml}.wordprocessingml.document`, 'docx'],
  [`${officeOpenXml}.spreadsheetml.sheet`, 'xlsx'],
  [`${officeOpenXml}.presentationml.presentation`, 'pptx'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
  ['image/heic', 'heic'],
  ['image/heif', 'heif'],
]);

/** Kinds that a browser shows by itself as a picture. */
export const pictureTypes: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** Type of content that nothing more is known about. */
export const unknownType = 'application/octet-stream';
