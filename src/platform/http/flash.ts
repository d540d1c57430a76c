import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Texts } from '../i18n/texts.js';
import type { Flash } from '../views/shell.js';
import { cookieNames, cookieOptions } from './cookies.js';
import type { FlashNote } from './redirect.js';

export function giveFlash(reply: FastifyReply, note: FlashNote): void {
  const value = Buffer.from(JSON.stringify(note)).toString('base64url');
  reply.setCookie(cookieNames.flash, value, { ...cookieOptions(), signed: true, maxAge: 300 });
}

/** The banner that the last act left for this page; shown once. */
export function takeFlash(request: FastifyRequest, reply: FastifyReply, texts: Texts): Flash | undefined {
  const cookie = request.cookies[cookieNames.flash];
  if (!cookie) return undefined;
  reply.clearCookie(cookieNames.flash, cookieOptions());
  const { valid, value } = request.unsignCookie(cookie);
  if (!valid || !value) return undefined;
  const note = JSON.parse(Buffer.from(value, 'base64url').toString()) as FlashNote;
  const text = texts.has('de', `${note.key}.text`)
    ? texts.t(request.lang, `${note.key}.text`, note.params)
    : undefined;
  return {
    kind: note.kind,
    title: texts.t(request.lang, `${note.key}.title`, note.params),
    ...(text && { text }),
    ...(note.reference && { reference: note.reference }),
  };
}
