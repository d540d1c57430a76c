import type { FastifyRequest } from 'fastify';
import { cookieNames } from '../../../platform/http/cookies.js';
import { type FlashNote, Redirect } from '../../../platform/http/redirect.js';
import { sessionSeconds } from '../../sessions.service.js';

export const sessionCookie = (token: string) => ({
  name: cookieNames.session,
  value: token,
  maxAgeSeconds: sessionSeconds,
});

/** Whoever sits down at this computer next sees nothing that was typed before. */
export const signedOutRedirect = (url: string, flash?: FlashNote): Redirect =>
  new Redirect(url, flash, [
    { name: cookieNames.session, value: null },
    { name: cookieNames.kept, value: null },
  ]);

export const deviceOf = (request: FastifyRequest): string => request.headers['user-agent'] ?? '';
