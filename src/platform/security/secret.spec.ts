import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config } from '../config/config.js';
import { Secret } from './secret.js';

const folder = mkdtempSync(join(tmpdir(), 'secret-'));
afterAll(() => rmSync(folder, { recursive: true }));

const secretWith = (config: Partial<Config>) => new Secret(Object.assign(new Config(), config));

describe("the installation's key", () => {
  it('is generated once, readable by its owner only', () => {
    const dataDir = join(folder, 'data');
    const [first, second] = [secretWith({ dataDir }), secretWith({ dataDir })];
    expect(first.keyFor('cookies')).toEqual(second.keyFor('cookies'));
    expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('gives other keys for other purposes and other installations', () => {
    const given = secretWith({ secret: 'a'.repeat(32) });
    const keys = [
      given.keyFor('cookies'),
      given.keyFor('other'),
      secretWith({ secret: 'b'.repeat(32) }).keyFor('cookies'),
    ];
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(3);
    expect(keys.map(({ length }) => length)).toEqual([32, 32, 32]);
  });

  it('derives the same link for the same row and purpose, and no other', () => {
    const given = secretWith({ secret: 'a'.repeat(32) });
    const token = given.linkToken('partner', '1');
    expect(given.linkToken('partner', '1')).toBe(token);
    expect([given.linkToken('partner', '2'), given.linkToken('juror', '1')]).not.toContain(token);
    expect(token).toMatch(/^[\w-]{43}$/);
  });
});
