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

function texts(language: string, feature: string): Record<string, string> {
  const file = join(process.cwd(), 'views/locales', language, `${feature}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { errors: Record<string, string> }).errors;
}
const placeholders = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).toSorted();

describe.each(Object.entries(features))('the problems of %s', (feature, errors) => {
  it('each have a German and an English text with the same placeholders', () => {
    const [de, en] = [texts('de', feature), texts('en', feature)];
    for (const [name, key] of Object.entries(errors)) {
      expect(key).toBe(`${feature}.errors.${name}`);
      expect([name, de[name], en[name]]).toEqual([name, expect.any(String), expect.any(String)]);
      expect([name, placeholders(en[name])]).toEqual([name, placeholders(de[name])]);
    }
  });
});
