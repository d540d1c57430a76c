import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { cookieNames } from '../../../platform/http/cookies.js';
import { type FlashNote, Redirect } from '../../../platform/http/redirect.js';
import { IdentityQueries } from '../../identity.queries.js';
import { sessionCookie } from './session-cookie.js';

/** The answer to somebody who has just signed in. */
@Injectable()
export class SignedInAnswer {
  constructor(private readonly identities: IdentityQueries) {}

  /** Text that was kept when somebody else's session ended in this browser is not theirs to see. */
  async to(url: string, token: string, request: FastifyRequest, flash?: FlashNote): Promise<Redirect> {
    const before = request.cookies[cookieNames.session];
    const other = before !== undefined && !(await this.identities.samePerson(before, token));
    return new Redirect(url, flash, [
      sessionCookie(token),
      ...(other ? [{ name: cookieNames.kept, value: null }] : []),
    ]);
  }
}
