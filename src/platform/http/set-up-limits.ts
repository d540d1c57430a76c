import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';

/**
 * A ceiling for one address, counted by each process for itself: a guard against runaway clients, not the protection of
 * accounts, which counts attempts in the database.
 */
export async function setUpLimits(fastify: FastifyInstance, requestsPerMinute: number): Promise<void> {
  await fastify.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    allowList: (request) => request.url.startsWith('/assets/') || request.url.startsWith('/gesundheit/'),
  });
}
