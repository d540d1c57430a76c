import { textIn } from '../../../cycles/domain/localized-text.js';
import { csv, type CsvCell } from '../../../platform/documents/csv.js';
import { dateTime } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { EntryLine } from '../../entry-list.queries.js';

const header = [
  'Aktenzeichen',
  'Stand',
  'Kommune',
  'Amtlicher Schlüssel',
  'Kreis',
  'Land',
  'Bevölkerung',
  'Größenklasse',
  'Titel',
  'Partnerorganisationen',
  'Mitzeichnungen',
  'Eingang',
];

/** The list as a table for spreadsheets, line by line. */
export function entriesCsv(lines: AsyncIterable<EntryLine>, texts: Texts): AsyncGenerator<string> {
  return csv(header, cells(lines, texts));
}

async function* cells(lines: AsyncIterable<EntryLine>, texts: Texts): AsyncGenerator<CsvCell[]> {
  for await (const line of lines) {
    yield [
      line.reference,
      texts.t('de', `entries.states.${line.state}`),
      line.municipality,
      line.key,
      line.districtName,
      line.stateName,
      line.population,
      line.sizeClass && textIn(line.sizeClass, 'de'),
      line.title,
      line.partners,
      line.confirmed,
      line.submittedAt && dateTime(line.submittedAt, 'de'),
    ];
  }
}
