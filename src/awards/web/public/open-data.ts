import type { PublishedResults } from '../../laureate.queries.js';
import { releasedData } from './released-data.js';

/** The results of a year for programs: what the page says, nothing else. Amounts in euros. */
export function openData({ year, name, visibleFrom, prizes }: PublishedResults) {
  return {
    year,
    name,
    publishedAt: visibleFrom.toString(),
    currency: 'EUR',
    prizes: prizes.map(({ title, kind, sizeClass, place, amountCents, additional, laureates }) => ({
      title,
      kind,
      sizeClass,
      place,
      amount: amountCents / 100,
      additional,
      laureates: laureates.map(({ municipality, key, state, population, title: entry, ...rest }) => ({
        municipality,
        officialKey: key,
        state,
        population,
        entry,
        amount: rest.amountCents / 100,
        partners: rest.partners,
        laudation: rest.laudation,
        answers: releasedData(rest.released),
      })),
    })),
  };
}
