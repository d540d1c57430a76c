import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.js';
import { StartError } from '../database/start-error.js';

/**
 * Starts answering; returns the address people use.
 * @throws StartError where the port is taken
 */
export async function listen(app: NestFastifyApplication, config: Config): Promise<string> {
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    if ((error as { code?: string }).code === 'EADDRINUSE') {
      throw new StartError(`Port ${config.port} is taken by another program; choose one with PORT.`, {
        cause: error,
      });
    }
    throw error;
  }
  const bound = app.getHttpServer().address() as { port: number };
  config.port = bound.port;
  return publicUrl(config);
}

/** Address under which people reach the system, without a slash at its end. */
export const publicUrl = (config: Config): string =>
  (
    config.baseUrl ?? `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${config.port}`
  ).replace(/\/$/, '');
