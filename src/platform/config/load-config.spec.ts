import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from './load-config.js';

const mistakesIn = (env: Record<string, string>): string[] => {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigError).mistakes;
  }
};

describe('the configuration', () => {
  it('needs nothing', () => {
    expect(loadConfig({})).toMatchObject({ port: 3000, host: '127.0.0.1', role: 'all' });
  });

  it('takes empty variables as absent and leaves those of others alone', () => {
    expect(mistakesIn({ PORT: '', SMTP_URL: '', HOME: '/root', LANG: 'C' })).toEqual([]);
  });

  it('names every invalid and every unknown variable at once, one line each', () => {
    const mistakes = mistakesIn({
      PORT: '99999',
      DATABASE_URL: 'mysql://localhost/kbw',
      REDIS_URL: 'localhost',
      SMTP_URL: 'mail.example.org',
      CLAMD_HOST: 'clamd',
      KBW_ROLE: 'boss',
      KBW_SECRET: 'short',
      KBW_BASE_URL: 'example.org',
      KBW_REQUESTS_PER_MINUTE: 'many',
      KBW_DATADIR: '/tmp',
    });
    expect(mistakes.map((line) => line.split(':')[0]).toSorted()).toEqual([
      'CLAMD_HOST',
      'DATABASE_URL',
      'KBW_BASE_URL',
      'KBW_DATADIR',
      'KBW_REQUESTS_PER_MINUTE',
      'KBW_ROLE',
      'KBW_SECRET',
      'PORT',
      'REDIS_URL',
      'SMTP_URL',
    ]);
    expect(mistakes.filter((line) => line.includes('\n') || !/: .{10,}/.test(line))).toEqual([]);
    expect(mistakes.find((line) => line.startsWith('KBW_DATADIR'))).toBe('KBW_DATADIR: unknown variable');
  });

  it('never repeats the value of a secret', () => {
    expect(mistakesIn({ KBW_SECRET: 'tooshort' }).join()).not.toContain('tooshort');
  });
});
