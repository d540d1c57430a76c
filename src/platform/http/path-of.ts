import type { FastifyRequest } from 'fastify';

/** The path that was asked for, without its query. */
export const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '/';
