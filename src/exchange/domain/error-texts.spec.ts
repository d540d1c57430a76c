import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { awardErrors } from '../../awards/domain/errors.js';
import { cycleErrors } from '../../cycles/domain/errors.js';
import { entryErrors } from '../../entries/domain/errors.js';
import { juryErrors } from '../../jury/domain/errors.js';
import { exchangeErrors } from './errors.js';

const features = {
  cycles: cycleErrors,
  entries: entryErrors,
  jury: juryErrors,
  awards: awardErrors,
  exchange: exchangeErrors,
};

/** The text of `<subject>.errors.<name>`, or of one that all features share: `errors.<name>`; of several forms the plural. */
function textOf(language: string, key: string): string | undefined {
  const [file = '', ...path] = key.split('.');
  const texts = JSON.parse(
    readFileSync(join(process.cwd(), 'views/locales', language, `${file}.json`), 'utf8'),
  );
  const text = path.reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], texts);
  return (typeof text === 'object' ? (text as { other?: string } | null)?.other : text) as string | undefined;
}
const placeholders = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).toSorted();

describe.each(Object.entries(features))('the problems of %s', (_feature, errors) => {
  it('each have a German and an English text with the same placeholders', () => {
    for (const [name, key] of Object.entries(errors)) {
      expect(key).toMatch(/^(\w+\.)?errors\.\w+$/);
      const [de, en] = [textOf('de', key), textOf('en', key)];
      expect([name, de, en]).toEqual([name, expect.any(String), expect.any(String)]);
      expect([name, placeholders(en)]).toEqual([name, placeholders(de)]);
    }
  });
});
