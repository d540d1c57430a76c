import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { resolve } from 'node:path';
import { Config } from './config.js';

/** Name of the environment variable of each setting. */
export const variables: Record<Exclude<keyof Config, 'dataDirGiven'>, string> = {
  port: 'PORT',
  host: 'KBW_HOST',
  dataDir: 'KBW_DATA_DIR',
  baseUrl: 'KBW_BASE_URL',
  databaseUrl: 'DATABASE_URL',
  redisUrl: 'REDIS_URL',
  smtpUrl: 'SMTP_URL',
  clamdHost: 'CLAMD_HOST',
  mailFrom: 'KBW_MAIL_FROM',
  role: 'KBW_ROLE',
  secret: 'KBW_SECRET',
  requestsPerMinute: 'KBW_REQUESTS_PER_MINUTE',
  logLevel: 'KBW_LOG_LEVEL',
};

const numbers = new Set(['port', 'requestsPerMinute']);

export class ConfigError extends Error {
  constructor(readonly mistakes: string[]) {
    super(mistakes.join('\n'));
  }
}

/**
 * Reads and checks the environment; the only reader of it.
 * @throws ConfigError with one line a mistake: every invalid value and every unknown `KBW_…` variable at once
 */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  const known = new Set(Object.values(variables));
  const unknown = Object.keys(env).filter((name) => name.startsWith('KBW_') && !known.has(name));
  const given = Object.entries(variables).flatMap(([key, name]) => {
    const value = env[name];
    return value === undefined || value === '' ? [] : [[key, numbers.has(key) ? Number(value) : value]];
  });
  const config = plainToInstance(Config, Object.fromEntries(given), { exposeDefaultValues: true });
  const mistakes = [
    ...validateSync(config, { forbidUnknownValues: true }).map((error) => {
      const name = variables[error.property as keyof typeof variables];
      const reason = Object.values(error.constraints ?? {})
        .join(', ')
        .replaceAll(error.property, name);
      return `${name}: ${reason}`;
    }),
    ...unknown.map((name) => `${name}: unknown variable`),
  ];
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  config.dataDirGiven = given.some(([key]) => key === 'dataDir');
  config.dataDir = resolve(config.dataDir);
  return config;
}
