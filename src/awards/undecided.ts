import type { Problem } from '../cycles/domain/problem.js';
import { undecidedPrizes } from './domain/prize-decision.js';
import type { PrizeRow } from './prize-rows.js';

/** The prizes about which nothing is decided yet, as problems of no field. */
export function undecided(prizes: readonly PrizeRow[]): Problem[] {
  const decided = prizes.filter(({ decision }) => decision).map(({ key }) => ({ prizeKey: key }));
  return undecidedPrizes(prizes, decided).map(({ key, params }) => ({ key, ...(params && { params }) }));
}
