import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { prizes2024 } from '../../cycles/domain/defaults/prizes.js';
import { entryStates } from '../../entries/domain/entry-state.js';
import { letterKind, lettersProblems } from './letters.js';
import { moneyShares } from './money-shares.js';
import { decisionProblems, undecidedPrizes, type Candidate, type PrizeDecision } from './prize-decision.js';

describe('the money of a shared prize', () => {
  it.each([
    [1_000_000, 1, [1_000_000]],
    [1_000_000, 3, [333_334, 333_333, 333_333]],
    [2, 3, [1, 1, 0]],
    [0, 2, [0, 0]],
  ])('%i cents in %i parts are %j', (cents, shares, parts) => {
    expect(moneyShares(cents, shares)).toEqual(parts);
  });

  it('is given out to the cent, in parts that differ by one at most', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), fc.integer({ min: 1, max: 60 }), (cents, shares) => {
        const parts = moneyShares(cents, shares);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(cents);
        expect(parts[0]! - parts.at(-1)!).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is not divided by nobody', () => {
    expect(() => moneyShares(100, 0)).toThrow(RangeError);
    expect(() => moneyShares(0.5, 1)).toThrow(RangeError);
  });
});

describe('a decision about a prize', () => {
  const [first] = prizes2024;
  const special = prizes2024.find((p) => p.kind === 'special')!;
  const candidates: Candidate[] = [
    { entryId: 'a', state: 'admitted', sizeClass: 'small' },
    { entryId: 'b', state: 'admitted', sizeClass: 'small' },
    { entryId: 'c', state: 'admitted', sizeClass: 'large' },
    { entryId: 'd', state: 'rejected', sizeClass: 'small' },
  ];
  const given = (...laureates: string[]): PrizeDecision => ({
    prizeKey: 'p',
    outcome: 'given',
    laureates,
    reason: '',
  });
  const keys = (...args: Parameters<typeof decisionProblems>) =>
    decisionProblems(...args).map((p) => `${p.key.split('.').at(-1)} ${p.field}`);

  it('may share it', () => {
    expect(keys(first!, given('a', 'b'), candidates)).toEqual([]);
  });

  it.each([
    [[], ['laureateMissing laureates']],
    [['a', 'a'], ['laureateTwice laureates.1']],
    [['c'], ['laureateOfOtherClass laureates.0']],
    [['d'], ['laureateNotAdmitted laureates.0']],
    [['z'], ['laureateNotAdmitted laureates.0']],
  ])('is refused with the laureates %j', (laureates, expected) => {
    expect(keys(first!, given(...laureates), candidates)).toEqual(expected);
  });

  it('gives nobody two places, but a special prize on top of one', () => {
    const others = [{ kind: 'place' as const, laureates: ['a'] }];
    expect(keys(first!, given('a'), candidates, others)).toEqual(['laureateOfTwoPlaces laureates.0']);
    expect(keys(special, given('a', 'c'), candidates, others)).toEqual([]);
  });

  it('may leave it empty with a reason and without a laureate', () => {
    const empty: PrizeDecision = {
      prizeKey: 'p',
      outcome: 'empty',
      laureates: [],
      reason: 'Keine Bewerbung überzeugte.',
    };
    expect(keys(first!, empty, candidates)).toEqual([]);
    expect(keys(first!, { ...empty, reason: ' ' }, candidates)).toEqual(['emptyReasonMissing reason']);
    expect(keys(first!, { ...empty, laureates: ['a'] }, candidates)).toEqual(['emptyWithLaureate laureates']);
  });

  it('is missing for the prizes that nobody spoke about', () => {
    const open = undecidedPrizes(
      prizes2024,
      prizes2024.slice(1).map((p) => ({ prizeKey: p.key })),
    );
    expect(open).toEqual([
      { key: 'awards.errors.prizeUndecided', params: { prize: first!.title.de }, field: first!.key },
    ]);
  });
});

describe('letters', () => {
  it('go to every entry that was decided about', () => {
    expect(entryStates.map((state) => [state, letterKind(state, false), letterKind(state, true)])).toEqual([
      ['draft', null, null],
      ['submitted', null, null],
      ['admitted', 'participation', 'laureate'],
      ['rejected', 'rejected', 'rejected'],
      ['withdrawn', null, null],
    ]);
  });

  it('are released once, to somebody, and after the eligibility check', () => {
    const ready = { alreadyReleased: false, letters: 48, unscreened: 0 };
    const keys = (changes: Partial<typeof ready>) =>
      lettersProblems({ ...ready, ...changes }).map((p) => p.key);
    expect(keys({})).toEqual([]);
    expect(keys({ alreadyReleased: true })).toEqual(['awards.errors.lettersAlreadyReleased']);
    expect(keys({ unscreened: 2 })).toEqual(['awards.errors.entriesUnscreened']);
    expect(keys({ letters: 0 })).toEqual(['awards.errors.lettersNone']);
  });
});
