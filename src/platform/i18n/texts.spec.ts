import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../views/project-root.js';
import { Texts } from './texts.js';

const folder = mkdtempSync(join(tmpdir(), 'texts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(lang: string, file: string, content: unknown): void {
  mkdirSync(join(folder, lang), { recursive: true });
  writeFileSync(join(folder, lang, file), JSON.stringify(content));
}
write('de', 'entries.json', {
  list: { title: 'Bewerbungen', count: { one: 'Eine Bewerbung', other: '{count} Bewerbungen' } },
  greeting: 'Guten Tag, {name}',
});
write('en', 'entries.json', { list: { title: 'Entries' } });

describe('texts', () => {
  const texts = new Texts(folder);

  it('are found by file and path', () => {
    expect(texts.t('de', 'entries.list.title')).toBe('Bewerbungen');
    expect(texts.t('en', 'entries.list.title')).toBe('Entries');
  });

  it('take parameters as they are and leave unknown placeholders', () => {
    expect(texts.t('de', 'entries.greeting', { name: '$& {count}' })).toBe('Guten Tag, $& {count}');
    expect(texts.t('de', 'entries.greeting')).toBe('Guten Tag, {name}');
  });

  it('choose the plural form and write the count in the language', () => {
    expect(texts.t('de', 'entries.list.count', { count: 1 })).toBe('Eine Bewerbung');
    expect(texts.t('de', 'entries.list.count', { count: 1234 })).toBe('1.234 Bewerbungen');
    expect(texts.t('de', 'entries.list.count', { count: 0 })).toBe('0 Bewerbungen');
  });

  it('fall back to German', () => {
    expect(texts.t('en', 'entries.list.count', { count: 2 })).toBe('2 Bewerbungen');
  });

  it('show the key of an unknown text, and stop where strict', () => {
    expect(texts.t('de', 'entries.nothing')).toBe('entries.nothing');
    expect(() => new Texts(folder, { strict: true }).t('de', 'entries.nothing')).toThrow('entries.nothing');
  });
});

describe('the texts of the product', () => {
  const texts = new Texts(join(projectRoot, 'views', 'locales'));

  it('say nothing in English that German does not know', () => {
    expect(texts.keys('en').filter((key) => !texts.has('de', key))).toEqual([]);
  });

  it.each(['common.', 'errors.'])('are complete in English for %s', (start) => {
    expect(texts.keys('de').filter((key) => key.startsWith(start) && !texts.has('en', key))).toEqual([]);
  });
});
