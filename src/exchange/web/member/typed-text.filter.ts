import { type ArgumentsHost, Catch, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ErrorsFilter } from '../../../platform/http/errors.filter.js';
import { SignInRequired } from '../../../platform/http/interruptions.js';

/**
 * Forms with files are read only after it is known who sends them. Where the session has ended meanwhile, this reads the typed
 * fields and leaves the files, so that the text is kept like that of every other form.
 */
@Catch(SignInRequired)
@Injectable()
export class TypedTextFilter extends ErrorsFilter {
  override async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (request.isMultipart()) request.body = await typedFields(request);
    return super.catch(error, host);
  }
}

async function typedFields(request: FastifyRequest): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.fieldname] = part.value;
    else part.file.resume();
  }
  return fields;
}
