import { describe, expect, it } from '@jest/globals';
import { StatementNames } from './statement-names.js';

describe('names of prepared statements', () => {
  it('are the same for the same statement, fit PostgreSQL, and differ otherwise', () => {
    const names = new StatementNames();
    const one = names.nameOf('SELECT 1');
    expect([names.nameOf('SELECT 1'), new StatementNames().nameOf('SELECT 1')]).toEqual([one, one]);
    expect(names.nameOf('SELECT 2')).not.toBe(one);
    expect(one).toMatch(/^[0-9a-f]{32}$/);
  });

  it('run out, so that statements put together from ever new parts do not fill the server', () => {
    const names = new StatementNames();
    const given = Array.from({ length: 600 }, (_, index) => names.nameOf(`SELECT ${index}`));
    expect(given.filter(Boolean)).toHaveLength(500);
    expect(names.nameOf('SELECT 1')).toBe(given[1]);
  });
});
