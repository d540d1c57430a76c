import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { Texts } from '../../src/platform/i18n/texts.js';
import type { Lang } from '../../src/platform/i18n/lang.js';

const texts = new Texts('views/locales');
const keys = (lang: Lang) => texts.keys(lang).toSorted();

/** Beginnings of keys that code puts together from parts. */
const dynamic = [
  'audit.parts.',
  'audit.roles.',
  'errors.4',
  'errors.5',
  'jury.cells.',
  'jury.pace.',
  'jury.jurorStates.',
  'jury.roundStates.',
  'site.accessibility.',
  'site.imprint.',
  'site.privacy.',
  'site.questions.',
];

/** Every word in quotes of code and templates that could be a key, or the beginning or the end of one. */
const written = new Set(
  globSync('{src,views}/**/*.{ts,hbs}')
    .filter((path) => !path.endsWith('.spec.ts'))
    .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/['"`]([a-zA-Z][\w.]*\.?)(?=['"`$])/g)])
    .map(([, word]) => word!),
);

/** The key itself, one of its groups, a beginning that ends where a part is put in, or the key without its feature. */
function isUsed(key: string): boolean {
  const parts = key.split('.');
  const beginnings = parts.map((_, index) => parts.slice(0, index + 1).join('.'));
  return (
    beginnings.slice(1).some((beginning) => written.has(beginning)) ||
    beginnings.slice(1, -1).some((beginning) => written.has(`${beginning}.`)) ||
    written.has(parts.slice(1).join('.'))
  );
}

const placeholders = (lang: Lang, key: string): string[] =>
  [...new Set(texts.t(lang, key, { count: 2 }).match(/\{\w+\}/g))].toSorted();

describe('texts', () => {
  it('are complete in English', () => {
    expect(keys('de').filter((key) => !texts.has('en', key))).toEqual([]);
  });

  it('exist in German for everything that is said in English', () => {
    expect(keys('en').filter((key) => !texts.has('de', key))).toEqual([]);
  });

  it('take the same parameters in both languages', () => {
    const different = keys('en').filter(
      (key) => String(placeholders('de', key)) !== String(placeholders('en', key)),
    );
    expect(different).toEqual([]);
  });

  it('of mails come in both languages', () => {
    const names = (lang: Lang) =>
      globSync(`views/emails/*.${lang}.hbs`)
        .map((path) => path.replace(`.${lang}.hbs`, ''))
        .toSorted();
    expect(names('en')).toEqual(names('de'));
    expect(names('de').length).toBeGreaterThan(10);
  });

  it('are all in use', () => {
    const unused = keys('de').filter(
      (key) => !isUsed(key) && !dynamic.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});
