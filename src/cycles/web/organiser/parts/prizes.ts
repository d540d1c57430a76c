import { type Prize, type PrizeKind, prizeKinds } from '../../../domain/prize.js';
import { FieldReader } from '../field-reader.js';
import type { PartPage } from '../part-page.js';
import { atRows, flat, freeKey } from '../rows.js';

const prefix = 'prizes';
const kindOf = (value: string): PrizeKind => prizeKinds.find((kind) => kind === value) ?? 'special';

export const prizesPage: PartPage = {
  part: 'prizes',
  title: 'Preise',
  lead: 'Preise bleiben bis zur Veröffentlichung der Ergebnisse änderbar. Die Jury kann Preise teilen, frei lassen und weitere erfinden.',
  rows: { prefix, name: 'Preis', add: 'Preis hinzufügen' },
  values: ({ prizes }) =>
    flat({
      prizes: prizes.map(({ key, kind, title, sizeClass, place, amountCents }) => ({
        key,
        kind,
        title: { de: title.de, en: title.en ?? '' },
        sizeClass,
        place,
        amount: amountCents / 100,
      })),
    }),
  extra: ({ sizeClasses }) => ({
    kinds: [
      { value: 'place', text: 'Platz' },
      { value: 'special', text: 'Sonderpreis' },
      { value: 'audience', text: 'Publikumspreis' },
    ],
    classes: sizeClasses.map(({ key, label }) => ({ value: key, text: label.de })),
  }),
  async save(parts, change, body, { prizes: stored }) {
    const read = new FieldReader(body);
    const rows = read.rows(prefix, 'title.de');
    const keys = rows.map((row) => read.text(`${row}.key`)).filter(Boolean);
    const prizes = rows.map((row): Prize => {
      const key = read.text(`${row}.key`) || freeKey('prize', keys);
      keys.push(key);
      return {
        key,
        kind: kindOf(read.text(`${row}.kind`)),
        title: read.localized(`${row}.title`, 200),
        sizeClass: read.text(`${row}.sizeClass`) || null,
        place: read.optionalNumber(`${row}.place`),
        amountCents: Math.round(read.number(`${row}.amount`) * 100),
        additional: stored.find((prize) => prize.key === key)?.additional ?? false,
      };
    });
    read.check();
    return atRows(prefix, rows, () => parts.changePrizes(change, prizes));
  },
};
