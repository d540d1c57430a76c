import type { INestApplicationContext } from '@nestjs/common';
import { loadConfig } from '../platform/config/load-config.js';
import { startSystem } from '../start-system.js';

/** Runs a command on the database, beside a running system or alone; leaves nothing running. */
export async function withSystem<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const config = loadConfig();
  config.logLevel = 'warn';
  const system = await startSystem(config, { use: 'beside', work: false });
  try {
    return await work(system.app);
  } finally {
    await system.stop();
  }
}
