import { cycleErrors } from './errors.js';
import { type LocalizedText } from './localized-text.js';
import { problem, type Problem } from './problem.js';
import { type SizeClass } from './size-class.js';

export const prizeKinds = ['place', 'special', 'audience'] as const;
/** A place of a size class, a special prize, or the audience prize. */
export type PrizeKind = (typeof prizeKinds)[number];

/** What can be won. Money in cents of a euro; `sizeClass` null in a cycle without classes and for prizes across all classes. */
export interface Prize {
  readonly key: string;
  readonly kind: PrizeKind;
  readonly title: LocalizedText;
  readonly sizeClass: string | null;
  /** 1 for the first place; null for every kind but `place`. */
  readonly place: number | null;
  readonly amountCents: number;
  /** Invented by the jury in its meeting, not announced. */
  readonly additional?: boolean;
}

/** The largest amount of one prize, in cents: ten million euros. */
export const largestAmountCents = 1_000_000_000;

/** What is wrong with the prizes of a cycle. Fields are `prizes.<index>`. */
export function checkPrizes(prizes: readonly Prize[], classes: readonly SizeClass[]): Problem[] {
  if (prizes.length === 0) return [problem(cycleErrors.prizesEmpty, undefined, 'prizes')];
  const places = prizes.map((p) => (p.kind === 'place' ? `${p.sizeClass}/${p.place}` : null));
  return prizes.flatMap((prize, i) => {
    const { amountCents: cents, place, sizeClass, kind } = prize;
    const validPlace =
      kind === 'place' ? place !== null && Number.isInteger(place) && place >= 1 : place === null;
    const placeTwice = places[i] !== null && places.indexOf(places[i]!) < i;
    const wrong = [
      prizes.findIndex((other) => other.key === prize.key) < i && cycleErrors.prizeTwice,
      !prize.title.de.trim() && cycleErrors.prizeTitleMissing,
      !(Number.isSafeInteger(cents) && cents >= 0 && cents <= largestAmountCents) && cycleErrors.prizeAmount,
      (!validPlace || placeTwice) && cycleErrors.prizePlace,
      sizeClass !== null && !classes.some((c) => c.key === sizeClass) && cycleErrors.prizeClassUnknown,
    ];
    return wrong
      .filter((key) => key !== false)
      .map((key) => problem(key, { name: prize.key }, `prizes.${i}`));
  });
}

/** The sum of all prizes in cents. */
export function totalCents(prizes: readonly Prize[]): number {
  return prizes.reduce((sum, prize) => sum + prize.amountCents, 0);
}
