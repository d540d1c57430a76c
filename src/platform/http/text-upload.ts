import { PayloadTooLargeException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { comesFromUs } from './csrf.js';
import { DomainError } from './domain-error.js';
import { addField, type Body } from './forms.js';
import { FormStale } from './interruptions.js';

/**
 * A post with one small text file, which is read and not kept. The form's token comes before the file; without it none is read.
 * @param maxBytes of fields and file together
 * @throws PayloadTooLargeException above that
 */
export async function receiveText(
  request: FastifyRequest,
  maxBytes: number,
): Promise<{ fields: Body; text?: string }> {
  if (!request.isMultipart()) throw new DomainError('errors.invalid');
  const fields: Body = {};
  request.body = fields;
  let [text, bytes]: [string | undefined, number] = [undefined, 0];
  for await (const part of request.parts({ limits: { fileSize: maxBytes + 1 } })) {
    if (part.type === 'field') {
      bytes += Buffer.byteLength(String(part.value));
      addField(fields, part.fieldname, part.value);
    } else {
      if (!comesFromUs(request)) throw new FormStale();
      const content = await part.toBuffer();
      bytes += content.length;
      if (part.filename) text = content.toString('utf8').replace(/^\uFEFF/, '');
    }
    if (bytes > maxBytes) throw new PayloadTooLargeException();
  }
  if (!comesFromUs(request)) throw new FormStale();
  return { fields, ...(text !== undefined && { text }) };
}
