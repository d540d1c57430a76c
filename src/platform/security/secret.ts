import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

/** The installation's key: from the configuration, else generated once into the data folder (mode 600). */
@Injectable()
export class Secret {
  private readonly key: string;

  constructor(config: Config) {
    this.key = config.secret ?? readOrCreate(config.dataDir);
  }

  /** 32 bytes for one purpose; other purposes give unrelated keys. */
  keyFor(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.key, '', purpose, 32));
  }

  /**
   * The token of a personal link, derived from its row's id, so that the outbox and the database hold no usable link:
   * rows keep its hash, the mail gets it when it is sent.
   */
  linkToken(purpose: string, id: string): string {
    return createHmac('sha256', this.keyFor(`link:${purpose}`))
      .update(id)
      .digest('base64url');
  }
}

function readOrCreate(dataDir: string): string {
  const file = join(dataDir, 'secret');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  mkdirSync(dataDir, { recursive: true });
  const key = randomBytes(48).toString('base64url');
  writeFileSync(file, key, { mode: 0o600, flag: 'wx' });
  return key;
}
