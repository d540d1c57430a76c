import { describe, expect, it } from '@jest/globals';
import { isFirstTime, yearsOf } from './participation.js';

const sent = (year: number) => ({ year, submitted: true });
const draft = (year: number) => ({ year, submitted: false });

describe('the years of a municipality', () => {
  it('are those in which it submitted something, each once, the first one first', () => {
    expect(yearsOf([sent(2026), draft(2024), sent(2022), sent(2022)])).toEqual([2022, 2026]);
    expect(yearsOf([])).toEqual([]);
  });
});

describe('a first-timer', () => {
  it.each([
    ['has no other entry', [sent(2026)], true],
    ['only began one before', [draft(2024), sent(2026)], true],
    ['submitted twice in the same cycle', [sent(2026), sent(2026)], true],
    ['submits again later', [sent(2026), sent(2028)], true],
    ['submitted before', [sent(2024), sent(2026)], false],
    ['submitted before and only begins now', [sent(2024), draft(2026)], false],
  ])('%s: %#', (_, entries, expected) => {
    expect(isFirstTime(2026, entries)).toBe(expected);
  });
});
