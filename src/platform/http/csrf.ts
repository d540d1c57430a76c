import Tokens from '@fastify/csrf';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieNames, cookieOptions } from './cookies.js';

const tokens = Tokens() as Tokens.TokensSimple;
export const csrfField = '_csrf';

/** A token for the forms of this answer; its secret stays in the browser's cookie, also when the session ends. */
export function csrfToken(request: FastifyRequest, reply: FastifyReply): string {
  let secret = request.cookies[cookieNames.csrf];
  if (!secret) {
    secret = tokens.secretSync();
    reply.setCookie(cookieNames.csrf, secret, cookieOptions());
  }
  return tokens.create(secret);
}

export function comesFromUs(request: FastifyRequest): boolean {
  const secret = request.cookies[cookieNames.csrf];
  const body = request.body as Record<string, unknown> | undefined;
  const token = body?.[csrfField] ?? request.headers['x-csrf-token'];
  return secret !== undefined && typeof token === 'string' && tokens.verify(secret, token);
}
