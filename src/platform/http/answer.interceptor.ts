import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { Page } from '../views/page.js';
import { Views } from '../views/views.service.js';
import { ACCESS, type Access } from './access.js';
import { cookieNames, cookieOptions } from './cookies.js';
import { Download } from './download.js';
import { EventStream, sendEvents } from './event-stream.js';
import { giveFlash } from './flash.js';
import { KeptInputs } from './kept-inputs.js';
import { PageLanguages, type RouteParams } from './page-languages.js';
import { pathOf } from './path-of.js';
import { Redirect } from './redirect.js';
import { sendDownload } from './send-download.js';
import { ShellBuilder } from './shell-builder.js';

/** Turns what a controller returns (page, redirect, file) into the answer. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly views: Views,
    private readonly shells: ShellBuilder,
    private readonly languages: PageLanguages,
    private readonly kept: KeptInputs,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const token = request.cookies[cookieNames.kept];
    reply.header('cache-control', this.isPublic(context) ? 'private, no-cache' : 'no-store');
    if (token && request.method === 'GET' && !request.openPreview)
      request.kept = await this.kept.of(token, pathOf(request));
    return next.handle().pipe(mergeMap((answer) => this.answer(request, reply, answer, token)));
  }

  private isPublic(context: ExecutionContext): boolean {
    return (
      this.reflector.get<Access | undefined>(ACCESS, context.getHandler())?.who.includes('public') ?? false
    );
  }

  private async answer(request: FastifyRequest, reply: FastifyReply, answer: unknown, keptToken?: string) {
    if (answer instanceof Page) return this.show(request, reply, answer);
    if (answer instanceof Download) return sendDownload(request, reply, answer);
    if (answer instanceof EventStream) return sendEvents(reply, answer);
    if (!(answer instanceof Redirect)) return answer;
    if (keptToken && request.method === 'POST') await this.kept.forget(keptToken, pathOf(request));
    for (const { name, value, maxAgeSeconds } of answer.cookies) {
      if (value === null) reply.clearCookie(name, cookieOptions());
      else
        reply.setCookie(name, value, { ...cookieOptions(), ...(maxAgeSeconds && { maxAge: maxAgeSeconds }) });
    }
    if (answer.flash) giveFlash(reply, answer.flash);
    reply.status(303).header('location', answer.url);
    return '';
  }

  private async show(request: FastifyRequest, reply: FastifyReply, page: Page): Promise<string> {
    const failed = page.options.failed ?? hasErrors(page.model);
    reply.status(page.options.status ?? (failed ? 422 : 200)).type('text/html; charset=utf-8');
    if (request.identity || request.kept || request.method === 'POST')
      reply.header('cache-control', 'no-store');
    const route = request.routeOptions.url ?? '';
    request.languages ??= await this.languages.of(route, request.params as RouteParams);
    return this.views.render(page, this.shells.build(request, reply));
  }
}

function hasErrors(model: object): boolean {
  const form = (model as { form?: { errors?: unknown[] } }).form;
  return (form?.errors?.length ?? 0) > 0;
}
