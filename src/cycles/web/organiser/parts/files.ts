import { mostFileLimits } from '../../../domain/file-limits.js';
import { FieldReader } from '../field-reader.js';
import type { PartPage } from '../part-page.js';

export const filesPage: PartPage = {
  part: 'files',
  title: 'Dateien',
  lead: 'Wie viele Dateien eine Bewerbung haben kann und wie groß sie sein dürfen.',
  values: ({ fileLimits }) =>
    Object.fromEntries(Object.entries(fileLimits).map(([name, value]) => [name, String(value)])),
  extra: () => ({ most: mostFileLimits }),
  async save(parts, change, body) {
    const read = new FieldReader(body);
    const limits = {
      fileMegabytes: read.number('fileMegabytes'),
      entryFiles: read.number('entryFiles'),
      entryMegabytes: read.number('entryMegabytes'),
      cycleGigabytes: read.number('cycleGigabytes'),
    };
    read.check();
    return parts.changeFileLimits(change, limits);
  },
};
