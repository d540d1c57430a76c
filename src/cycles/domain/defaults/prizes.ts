import { type Prize } from '../prize.js';
import { sizeClasses2024 } from '../size-class.js';

const euro = 100;
const amounts = [30_000, 20_000, 10_000];

const places: readonly Prize[] = sizeClasses2024.flatMap((sizeClass) =>
  amounts.map((amount, i) => ({
    key: `${sizeClass.key}${i + 1}`,
    kind: 'place' as const,
    title: {
      de: `${i + 1}. Preis, Kommunen ${sizeClass.label.de}`,
      en: `${['First', 'Second', 'Third'][i]} prize, municipalities ${sizeClass.label.en}`,
    },
    sizeClass: sizeClass.key,
    place: i + 1,
    amountCents: amount * euro,
  })),
);

const across = { sizeClass: null, place: null } as const;

/**
 * The prizes of 2024, 200,000 euros in all: 30,000 / 20,000 / 10,000 a size class and two special prizes of 10,000.
 * The audience prize of that year came without money.
 */
export const prizes2024: readonly Prize[] = [
  ...places,
  {
    ...across,
    key: 'partnership',
    kind: 'special',
    title: {
      de: 'Sonderpreis „Partnerschaftlich engagiert“',
      en: 'Special prize “Committed in partnership”',
    },
    amountCents: 10_000 * euro,
  },
  {
    ...across,
    key: 'newcomer',
    kind: 'special',
    title: { de: 'Sonderpreis „Newcomer“', en: 'Special prize “Newcomer”' },
    amountCents: 10_000 * euro,
  },
  {
    ...across,
    key: 'audience',
    kind: 'audience',
    title: { de: 'Publikumspreis', en: 'Audience prize' },
    amountCents: 0,
  },
];
