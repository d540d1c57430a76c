import { largestAmountCents } from '../../cycles/domain/prize.js';
import { problem, type Problem } from '../../cycles/domain/problem.js';
import { awardErrors } from './errors.js';

/** A prize that the jury invents in its meeting, as typed. */
export interface AdditionalPrize {
  readonly title: string;
  readonly amountCents: number | undefined;
  /** Key of a class; null for a prize across all classes. */
  readonly sizeClass: string | null;
}

export const longestPrizeTitle = 200;

/** What is wrong with an invented prize, each at its field. */
export function additionalPrizeProblems(prize: AdditionalPrize, classes: readonly string[]): Problem[] {
  const { title, amountCents: cents, sizeClass } = prize;
  const length = [...title].length;
  const amountFits = cents !== undefined && cents >= 0 && cents <= largestAmountCents;
  return [
    ...(title.trim() === '' ? [problem(awardErrors.prizeTitleMissing, undefined, 'title')] : []),
    ...(length > longestPrizeTitle
      ? [problem(awardErrors.tooLong, { length, max: longestPrizeTitle }, 'title')]
      : []),
    ...(amountFits ? [] : [problem(awardErrors.prizeAmount, undefined, 'amount')]),
    ...(sizeClass !== null && !classes.includes(sizeClass)
      ? [problem(awardErrors.prizeClassUnknown, undefined, 'sizeClass')]
      : []),
  ];
}

/** Cents of an amount as Germans type it: "10000", "10.000", "10.000,50", "10 000 €". Undefined for anything else. */
export function readEuros(typed: string): number | undefined {
  const text = typed.replaceAll(/[\s€]/gu, '');
  const match = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(text);
  if (!match) return undefined;
  const cents = Number(match[1]?.replaceAll('.', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(cents) ? cents : undefined;
}
