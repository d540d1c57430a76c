import type { SizeClass } from '../../../domain/size-class.js';
import { FieldReader } from '../field-reader.js';
import type { PartPage } from '../part-page.js';
import { atRows, flat, freeKey } from '../rows.js';

const prefix = 'sizeClasses';

export const sizeClassesPage: PartPage = {
  part: 'sizeClasses',
  title: 'Größenklassen',
  lead: 'Jede Kommune gehört nach ihrer Einwohnerzahl zu genau einer Klasse. Ohne Klassen gilt für alle dasselbe.',
  rows: { prefix, name: 'Größenklasse', add: 'Größenklasse hinzufügen' },
  values: ({ sizeClasses }) =>
    flat({
      sizeClasses: sizeClasses.map(({ key, label, min, max }) => ({
        key,
        label: { de: label.de, en: label.en ?? '' },
        min,
        last: max === null ? null : max - 1,
      })),
    }),
  async save(parts, change, body) {
    const read = new FieldReader(body);
    const rows = read.rows(prefix, 'label.de');
    const keys = rows.map((row) => read.text(`${row}.key`)).filter(Boolean);
    const classes = rows.map((row): SizeClass => {
      const last = read.optionalNumber(`${row}.last`);
      const key = read.text(`${row}.key`) || freeKey('class', keys);
      keys.push(key);
      return {
        key,
        label: read.localized(`${row}.label`, 200),
        min: read.number(`${row}.min`),
        max: last === null ? null : last + 1,
      };
    });
    read.check();
    return atRows(prefix, rows, () => parts.changeSizeClasses(change, classes));
  },
};
