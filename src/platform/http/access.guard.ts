import { type CanActivate, type ExecutionContext, ForbiddenException, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { PreviewReadOnly } from '../preview/preview-context.js';
import { ACCESS, type Access, TAKES_FILES } from './access.js';
import { FormStale, SignInRequired } from './interruptions.js';

/** First thing that happens to a request behind its route: may this person use it, and does the form come from us? */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!access) throw new ForbiddenException();
    if (request.previewRefuses) throw new PreviewReadOnly();
    const open = access.who.includes('public') || access.who.includes('link');
    if (!open && !request.identity) throw new SignInRequired();
    const roles = request.identity?.roles ?? [];
    const allowed = open || access.who.includes('signed-in') || access.who.some((who) => roles.includes(who));
    if (!allowed) throw new ForbiddenException();
    if (request.csrfFailed || (hasFiles(request) && !this.takesFiles(context))) throw new FormStale();
    return true;
  }

  private takesFiles(context: ExecutionContext): boolean {
    return this.reflector.get<boolean | undefined>(TAKES_FILES, context.getHandler()) ?? false;
  }
}

/** A form with files is not read yet, and so is its token: whoever reads it checks both. */
const hasFiles = (request: FastifyRequest): boolean =>
  request.method !== 'GET' && request.method !== 'HEAD' && request.isMultipart();
