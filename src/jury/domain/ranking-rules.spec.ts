import { describe, expect, it } from '@jest/globals';
import { frozenHash } from '../frozen-round.js';
import { knowsRule, rankingBy } from './ranking-rules.js';
import type { RoundInputs } from './round-inputs.js';

const inputs: RoundInputs = {
  rubric: [
    { key: 'a', weight: 1, min: 0, max: 10, step: 1 },
    { key: 'b', weight: 2, min: 0, max: 10, step: 1 },
  ],
  sizeClasses: ['s', 'm'],
  entries: ['p', 'q', 'r', 's', 't', 'u'].map((entryId, i) => ({
    entryId,
    sizeClass: ['s', 'm', null][i % 3]!,
  })),
  sheets: ['p', 'q', 'r', 's', 't'].flatMap((entryId, i) =>
    ['1', '2', '3', '4', '5'].map((jurorId, j) => ({
      entryId,
      jurorId,
      scores: { a: (i * 7 + j * 3) % 11, b: (i + j) % 4 === 0 ? null : (i * 5 + j) % 11 },
    })),
  ),
};

describe('rules by which rounds were closed', () => {
  it.each([
    ['kbw-ranking/1', '215559de8e3a4b7815e853860fc37f94fce93b500459d38253c43c8cf57a3a91'],
    ['kbw-ranking/2', '63d392c3aacc79d49c71f04d85aabc713f9f4b825a51a1711eeca2ffd3eb23be'],
  ])('%s gives the hash that it always gave', (rule, hash) => {
    expect(frozenHash({ rule, inputs, result: rankingBy(rule, inputs)! })).toBe(hash);
  });

  it('are none but these', () => {
    expect([knowsRule('kbw-ranking/9'), rankingBy('kbw-ranking/9', inputs)]).toEqual([false, undefined]);
  });
});
