import { describe, expect, it } from '@jest/globals';
import { additionalPrizeProblems, readEuros } from './additional-prize.js';

describe('an amount of money', () => {
  it.each([
    ['10000', 1_000_000],
    ['10.000', 1_000_000],
    ['10 000 €', 1_000_000],
    ['3.000,5', 300_050],
    ['0', 0],
    ['1.00', undefined],
    ['-5', undefined],
    ['', undefined],
    ['zehn', undefined],
    ['99999999999999999999', undefined],
  ])('typed as "%s" is %s cents', (typed, cents) => {
    expect(readEuros(typed)).toBe(cents);
  });
});

describe('a prize that the jury invents', () => {
  const prize = { title: 'Mut zur Zusammenarbeit', amountCents: 500_000, sizeClass: null };
  const problems = (changes: Partial<typeof prize> | { sizeClass: string; amountCents?: undefined }) =>
    additionalPrizeProblems({ ...prize, ...changes }, ['small']).map((each) => each.field);

  it('needs a title, an amount and, if any, a class of the cycle', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ sizeClass: 'small' })).toEqual([]);
    expect(problems({ title: ' ' })).toEqual(['title']);
    expect(problems({ title: 'ü'.repeat(201) })).toEqual(['title']);
    expect(problems({ sizeClass: 'huge', amountCents: undefined })).toEqual(['amount', 'sizeClass']);
  });
});
