import type { LoggerService } from '@nestjs/common';
import pino from 'pino';

/** One line of JSON an event on stderr; nothing that names a person. */
export function bridgeLogger(level: string): LoggerService {
  const log = pino(
    { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
  const write =
    (kind: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace') =>
    (message: unknown, ...rest: unknown[]) => {
      const room = rest.length > 0 ? String(rest.at(-1)) : undefined;
      if (typeof message === 'object') log[kind]({ room, ...message });
      else log[kind]({ room }, String(message));
    };
  return {
    fatal: write('fatal'),
    error: (message: unknown, ...rest: unknown[]) =>
      write(isFramework(rest.at(-1)) ? 'debug' : 'error')(message, ...rest),
    warn: write('warn'),
    log: (message: unknown, ...rest: unknown[]) =>
      write(isFramework(rest.at(-1)) ? 'trace' : 'info')(message, ...rest),
    debug: write('debug'),
    verbose: write('trace'),
  };
}

/** The framework's own report of modules and routes, hundreds of lines at every start; its errors are thrown as well. */
const frameworkRooms = new Set([
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
  'NestApplication',
]);
const isFramework = (room: unknown): boolean => frameworkRooms.has(String(room));
