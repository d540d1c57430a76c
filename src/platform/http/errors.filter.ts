import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Injectable,
  Logger,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Texts } from '../i18n/texts.js';
import { PreviewReadOnly } from '../preview/preview-context.js';
import { newToken } from '../security/tokens.js';
import { page } from '../views/page.js';
import { Views } from '../views/views.service.js';
import { cookieNames, cookieOptions } from './cookies.js';
import { DomainError, DomainErrors } from './domain-error.js';
import { giveFlash } from './flash.js';
import { addField, type Body } from './forms.js';
import { signInAndReturn } from './http.paths.js';
import { FormStale, SignInRequired } from './interruptions.js';
import { KeptInputs } from './kept-inputs.js';
import { pathOf } from './path-of.js';
import { ShellBuilder } from './shell-builder.js';

const withPage = [403, 404, 410, 413, 422, 423, 429, 500, 503];

/** Whatever goes wrong ends here: with the right status, a page in the person's language and a reference number. */
@Catch()
@Injectable()
export class ErrorsFilter implements ExceptionFilter {
  private readonly logger = new Logger('Request');

  constructor(
    private readonly views: Views,
    private readonly shells: ShellBuilder,
    private readonly texts: Texts,
    private readonly kept: KeptInputs,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    try {
      if (error instanceof SignInRequired) await this.signIn(request, reply);
      else if (error instanceof FormStale) await this.askAgain(request, reply);
      else if (error instanceof PreviewReadOnly) await this.keepOut(request, reply);
      else this.explain(request, reply, error);
    } catch (failure) {
      // Nobody waits for a filter: what it throws would end the process and leave the request without an answer.
      this.log(request, failure);
      const words = `${this.texts.t(request.lang, 'errors.500.title')} (${request.id})`;
      void reply.status(500).type('text/plain; charset=utf-8').send(words);
    }
  }

  private explain(request: FastifyRequest, reply: FastifyReply, error: unknown): void {
    const status = statusOf(error);
    if (status >= 500) this.log(request, error);
    const reason = this.reasonOf(request, error);
    if (wantsJson(request)) return void reply.status(status).send({ status, reference: request.id, reason });
    const shown = withPage.includes(status) ? status : status < 500 ? 422 : 500;
    const model = { reference: request.id, reason, back: refererPath(request) };
    const title = this.texts.t(request.lang, `errors.${shown}.title`);
    const html = this.views.render(
      page(`errors/${shown}`, title, model, { noindex: true }),
      this.shells.build(request, reply),
    );
    reply.status(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html);
  }

  private log(request: FastifyRequest, error: unknown): void {
    this.logger.error({ reference: request.id, error: String((error as Error)?.stack ?? error) });
  }

  private reasonOf(request: FastifyRequest, error: unknown): string[] {
    if (error instanceof DomainError) return [this.texts.t(request.lang, error.key, error.params)];
    if (error instanceof DomainErrors) {
      return error.problems.map(({ key, params }) => this.texts.t(request.lang, key, params));
    }
    return [];
  }

  private async signIn(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (wantsJson(request)) return void reply.status(401).send({ status: 401 });
    if (request.method === 'POST') {
      await this.keep(request, reply);
      giveFlash(reply, { kind: 'warning', key: 'common.keptForSignIn' });
    }
    const back = request.method === 'GET' ? request.url : pathOf(request);
    reply.status(303).header('location', signInAndReturn(back)).send('');
  }

  private async askAgain(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (wantsJson(request)) return void reply.status(403).send({ status: 403 });
    await this.keep(request, reply);
    giveFlash(reply, { kind: 'warning', key: 'common.formStale' });
    reply.status(303).header('location', pathOf(request)).send('');
  }

  /** In a preview nothing is changed; what was typed in another tab waits at its form until the preview has ended. */
  private async keepOut(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const reason = [this.texts.t(request.lang, 'errors.409.short')];
    if (wantsJson(request))
      return void reply.status(409).send({ status: 409, reference: request.id, reason });
    if (request.method === 'POST') await this.keep(request, reply);
    const model = { back: refererPath(request) ?? pathOf(request), posted: request.method === 'POST' };
    const title = this.texts.t(request.lang, 'errors.409.title');
    const html = this.views.render(
      page('errors/409', title, model, { noindex: true }),
      this.shells.build(request, reply),
    );
    reply.status(409).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html);
  }

  private async keep(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (request.headers['sec-fetch-site'] === 'cross-site') return;
    if (request.isMultipart() && request.body === undefined) request.body = await typedFields(request);
    const token = request.cookies[cookieNames.kept] ?? newToken();
    await this.kept.keep(token, pathOf(request), (request.body ?? {}) as Body);
    reply.setCookie(cookieNames.kept, token, { ...cookieOptions(), maxAge: 86_400 });
  }
}

/** Forms with files are read only once it is known who sends them; where that is nobody, the fields are read and the files left. */
async function typedFields(request: FastifyRequest): Promise<Body> {
  const fields: Body = {};
  try {
    for await (const part of request.parts({ limits: { fields: 10, fieldSize: 512 * 1024 } })) {
      if (part.type === 'field') addField(fields, part.fieldname, part.value);
      else part.file.resume();
    }
  } catch {
    // A form that breaks off, or one larger than anybody types: what has arrived is kept.
  }
  return fields;
}

function statusOf(error: unknown): number {
  if (error instanceof DomainError) return error.status;
  if (error instanceof DomainErrors) return 422;
  if (error instanceof HttpException) return error.getStatus();
  if (isNoSuchId(error)) return 404;
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500;
}

/** An address with something that is no id: PostgreSQL says so where a query compares it with one. */
const isNoSuchId = (error: unknown): boolean => (error as { code?: unknown }).code === '22P02';

const wantsJson = (request: FastifyRequest) =>
  request.headers.accept?.startsWith('application/json') ?? false;

function refererPath(request: FastifyRequest): string | undefined {
  const { referer, host } = request.headers;
  if (!referer || !URL.canParse(referer)) return undefined;
  const url = new URL(referer);
  return url.host === host ? url.pathname : undefined;
}
