import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Criterion } from '../../cycles/domain/rubric.js';
import { abstainedScores, scoreProblems, sheetProblems, sheetScore } from './score.js';

const criterion = (key: string, weight: number): Criterion => ({
  key,
  label: { de: key },
  weight,
  min: 0,
  max: 10,
  step: 1,
  anchors: [],
});
const rubric = [criterion('a', 2), criterion('b', 1), criterion('c', 0.5)];
const value = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null });
const sheet = fc.record({ a: value, b: value, c: value });

describe('the score of a sheet', () => {
  it.each([
    [{ a: 10, b: 4, c: 2 }, 7.142857],
    [{ a: 10, b: null, c: null }, 10],
    [{ a: 10, b: 0, c: null }, 6.666667],
    [{ a: 0, b: 0, c: 0 }, 0],
    [{ b: 5 }, 5],
  ])('of %j is %p', (scores, score) => {
    expect(sheetScore(rubric, scores)).toBe(score);
  });

  it('is none where everything was abstained from', () => {
    expect(sheetScore(rubric, abstainedScores(rubric))).toBeNull();
    expect(sheetProblems(rubric, abstainedScores(rubric))).toEqual([]);
  });

  it('lies between the lowest and the highest value answered', () => {
    fc.assert(
      fc.property(sheet, (scores) => {
        const values = Object.values(scores).filter((v) => v !== null);
        const score = sheetScore(rubric, scores);
        if (score === null) return expect(values).toEqual([]);
        expect(score).toBeGreaterThanOrEqual(Math.min(...values));
        return expect(score).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  it('does not change when all weights grow alike', () => {
    const tripled = rubric.map((c) => ({ ...c, weight: c.weight * 3 }));
    fc.assert(
      fc.property(sheet, (scores) => expect(sheetScore(tripled, scores)).toBe(sheetScore(rubric, scores))),
    );
  });
});

describe('a sheet', () => {
  it('is not submitted while a criterion is open; an abstention is an answer', () => {
    expect(sheetProblems(rubric, { a: 3, b: null })).toEqual([
      { key: 'jury.errors.criterionOpen', field: 'c' },
    ]);
    expect(scoreProblems(rubric, { a: 3, b: null })).toEqual([]);
  });

  it('refuses values beside the scale and criteria of another rubric', () => {
    expect(scoreProblems(rubric, { a: 11, b: 2.5, z: 1 })).toEqual([
      { key: 'jury.errors.notInRubric', field: 'z' },
      { key: 'jury.errors.notOnScale', params: { min: 0, max: 10 }, field: 'a' },
      { key: 'jury.errors.notOnScale', params: { min: 0, max: 10 }, field: 'b' },
    ]);
  });
});

describe('a criterion that does not count, and one that may stay open', () => {
  const unlike = [...rubric, { ...criterion('d', 9), uncounted: true as const }];

  it('leaves every score as it is, whatever its value', () => {
    fc.assert(
      fc.property(sheet, value, (scores, d) => {
        expect(sheetScore(unlike, { ...scores, d })).toBe(sheetScore(rubric, scores));
      }),
    );
  });

  it('must be answered unless it is optional', () => {
    const done = { a: 1, b: 2, c: 3 };
    expect(sheetProblems(unlike, done).map(({ field }) => field)).toEqual(['d']);
    const optional = [...rubric, { ...criterion('d', 1), optional: true as const }];
    expect(sheetProblems(optional, done)).toEqual([]);
    expect(sheetProblems(optional, { ...done, d: 11 }).map(({ field }) => field)).toEqual(['d']);
  });
});
