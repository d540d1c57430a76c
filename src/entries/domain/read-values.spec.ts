import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readMoney, readUrl } from './read-values.js';

describe('an amount of money', () => {
  it.each([
    ['1.234,50', 123_450],
    ['1234,5', 123_450],
    ['1234.50', 123_450],
    ['12.500', 1_250_000],
    ['12.500,00 €', 1_250_000],
    ['3,- EUR', 300],
    ['0', 0],
    ['-5', -500],
  ])('reads %s', (text, cents) => {
    expect(readMoney(text)).toBe(cents);
  });

  it.each(['1,234.50', '1.23.4', '12,345', 'viel', '€', '1e9', '9'.repeat(13), '٣'])(
    'does not guess at %s',
    (text) => {
      expect(readMoney(text)).toBeUndefined();
    },
  );

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), (cents) => {
        expect(readMoney((cents / 100).toFixed(2).replace('.', ','))).toBe(cents);
      }),
    );
  });
});

describe('a web address', () => {
  it.each([
    ['https://www.köln.de/eine-welt?x=1', 'https://www.köln.de/eine-welt?x=1'],
    ['http://example.org', 'http://example.org'],
    ['www.example.org/a', 'https://www.example.org/a'],
    ['example.org:8080', 'https://example.org:8080'],
  ])('reads %s', (text, url) => {
    expect(readUrl(text)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT://example.org/%0aalert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'https://bank.example@evil.example',
    'https://',
    'https://localhost',
    'kein Link',
    `https://example.org/${'a'.repeat(2_000)}`,
  ])('refuses %s', (text) => {
    expect(readUrl(text)).toBeUndefined();
  });

  it('is never anything but http, and stays what it is when it is read again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        const url = readUrl(text);
        if (url === undefined) return;
        expect(url).toMatch(/^https?:/i);
        expect(readUrl(url)).toBe(url);
      }),
    );
  });
});
