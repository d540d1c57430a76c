import { loadConfig } from '../../src/platform/config/load-config.js';
import { Database } from '../../src/platform/database/database.js';
import { listen } from '../../src/platform/process/listen.js';
import { startSystem } from '../../src/start-system.js';

/**
 * The built program with one more route, the floor: the same Fastify, hooks and session look-up, then one indexed query
 * and a constant body of as many bytes as asked.
 */
const config = loadConfig();
const { app } = await startSystem(config, {
  use: 'beside',
  work: true,
  extend: (nest) => {
    const bodies = new Map<number, string>();
    nest
      .getHttpAdapter()
      .getInstance()
      .get<{ Params: { bytes: string } }>('/floor/:bytes', async (request, reply) => {
        const bytes = Number(request.params.bytes);
        const body = bodies.get(bytes) ?? 'x'.repeat(bytes);
        bodies.set(bytes, body);
        await nest.get(Database).rows('SELECT id FROM person WHERE email = $1', ['organiser@example.org']);
        return reply.type('text/html; charset=utf-8').send(body);
      });
  },
});
console.log(JSON.stringify({ url: await listen(app, config) }));
process.on('SIGTERM', () => process.exit(0));
