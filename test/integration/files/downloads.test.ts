import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { makeEntry } from '../../support/entry-factories.js';
import { makeCycle, makeMunicipality } from '../../support/factories.js';
import { bytesOf, pdfFile } from '../../support/sample-files.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

const file = pdfFile('Übersicht „2026“.pdf', 'x'.repeat(1000));
let system: TestSystem;
let anna: Visitor;
let path: string;
let bytes: Buffer;
let tag: string;
beforeAll(async () => {
  system = await startTestSystem();
  const cycle = await makeCycle(system);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 1 }));
  const owner = await system.person('Anna Amt');
  const { id } = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'draft');
  anna = await system.signedIn(owner);
  await anna.get(`/bewerbung/${id}/anlagen`);
  const page = await anna.press('Datei hochladen', { file });
  path = page.$('a[href$="/datei"]').attr('href') ?? '';
  bytes = await bytesOf(file);
  tag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
});
afterAll(() => system.close());

const fetched = async (headers: Record<string, string> = {}, method = 'GET') => {
  const answer = await anna.fetch(path, { method, headers });
  return {
    status: answer.status,
    range: answer.headers.get('content-range'),
    length: answer.headers.get('content-length'),
    body: Buffer.from(await answer.arrayBuffer()).toString('latin1'),
  };
};
const all = () => bytes.toString('latin1');
const size = () => String(bytes.length);
const whole = () => ({ status: 200, range: null, length: size(), body: all() });
const part = (start: number, end: number) => ({
  status: 206,
  range: `bytes ${start}-${end}/${size()}`,
  length: String(end - start + 1),
  body: all().slice(start, end + 1),
});

describe('a stored file', () => {
  it('is fetched as attachment under its name, is never guessed at and kept by no cache', async () => {
    const { headers } = await anna.fetch(path);
    const name = `filename="_bersicht _2026_.pdf"; filename*=UTF-8''${encodeURIComponent(file.name)}`;
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-disposition': `attachment; ${name}`,
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'accept-ranges': 'bytes',
      etag: tag,
    });
  });

  it('is fetched whole or in parts', async () => {
    const last = bytes.length - 1;
    expect(await fetched()).toEqual(whole());
    expect(await fetched({ range: 'bytes=0-7' })).toEqual(part(0, 7));
    expect(await fetched({ range: 'bytes=500-' })).toEqual(part(500, last));
    expect(await fetched({ range: 'bytes=-5' })).toEqual(part(bytes.length - 5, last));
    expect(await fetched({ range: 'bytes=0-1,4-5' })).toEqual(whole());
  });

  it('is gone on with only where it is the same as before', async () => {
    expect(await fetched({ range: 'bytes=500-600', 'if-range': tag })).toEqual(part(500, 600));
    expect(await fetched({ range: 'bytes=500-600', 'if-range': '"other"' })).toEqual(whole());
  });

  it('has no part beyond its end', async () => {
    const beyond = { status: 416, range: `bytes */${size()}`, length: '0', body: '' };
    expect(await fetched({ range: `bytes=${size()}-` })).toEqual(beyond);
  });

  it('says how large it is without being sent', async () => {
    expect(await fetched({}, 'HEAD')).toEqual({ status: 200, range: null, length: size(), body: '' });
  });

  it('is said to be unchecked where there is no scanner', async () => {
    const page = await anna.get(path.replace(/\/[^/]+\/datei$/, ''));
    expect(page.text).toContain('Nicht auf Schadsoftware geprüft');
    const check = await anna.get(path.replace(/\/anlagen\/.*$/, '/pruefen'));
    expect(check.text).toContain('Die Dateien sind nicht auf Schadsoftware geprüft.');
  });
});
