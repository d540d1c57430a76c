import { describe, expect, it } from '@jest/globals';
import { safePath } from './continue-to.js';

describe('where to go after signing in', () => {
  it.each(['/', '/konto', '/bewerbung/1?zeilen=2#feld', '/a-b_c~d%C3%BC/[x]'])('is a path: %j', (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each([
    '//example.org',
    '/\\example.org',
    '/\t/example.org',
    '/\n/example.org',
    '\t//example.org',
    'https://example.org',
    'javascript:alert(1)',
    '/a\r\nset-cookie: a=b',
    '/ü',
    `/${'a'.repeat(3_000)}`,
    ['/konto'],
    undefined,
  ])('is never another site, nor what no header can hold: %j', (path) => {
    expect(safePath(path, '/sonst')).toBe('/sonst');
  });
});
