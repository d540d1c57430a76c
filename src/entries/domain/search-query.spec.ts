import { describe, expect, it } from '@jest/globals';
import { prefixQuery, webQuery } from './search-query.js';

describe('what is searched for', () => {
  it('finds words by their beginning', () => {
    expect(prefixQuery('Partnersch Köln-Mülheim')).toBe('Partnersch:* & Köln:* & Mülheim:*');
    expect(prefixQuery(` '(&|!:* `)).toBe('');
  });

  it('means phrases, exclusions and alternatives as they stand', () => {
    expect(['"fairer Handel"', 'Handel -Kaffee', 'Kaffee oder Tee'].map(prefixQuery)).toEqual(['', '', '']);
    expect(webQuery('Kaffee oder Tee, Moderne')).toBe('Kaffee or Tee, Moderne');
  });
});
