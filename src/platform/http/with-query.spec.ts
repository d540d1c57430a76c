import { describe, expect, it } from '@jest/globals';
import { pageNumber } from './page-number.js';
import { withQuery } from './with-query.js';

describe('withQuery', () => {
  it('leaves out what is not asked for, and the first page', () => {
    expect(withQuery('/liste', { suche: '', rolle: undefined, klasse: null, seite: 1 })).toBe('/liste');
    expect(withQuery('/liste', { suche: 'a & b', seite: 2 })).toBe('/liste?suche=a+%26+b&seite=2');
    expect(withQuery('/liste', { land: ['01', '', '05'], phase: [] })).toBe('/liste?land=01&land=05');
  });
});

describe('pageNumber', () => {
  it('reads whole numbers from 1; nonsense is the first page', () => {
    expect(pageNumber('3')).toBe(3);
    const nonsense = [undefined, '', '0', '-1', '2.5', 'abc', ['2', '3'], '100001', 'Infinity'];
    expect(nonsense.map(pageNumber)).toEqual(nonsense.map(() => 1));
  });
});
