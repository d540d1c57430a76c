import { PayloadTooLargeException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { comesFromUs } from './csrf.js';
import { DomainError } from './domain-error.js';
import { addField, type Body } from './forms.js';
import { FormStale } from './interruptions.js';
import { formLimitBytes } from './set-up-forms.js';

export interface HashedUpload {
  fields: Body;
  /** Hexadecimal; undefined where no file was chosen. */
  sha256: string | undefined;
  /** What the person's computer calls it. */
  name: string;
}

/**
 * Reads a form with one file, of which only the SHA-256 is kept: nothing is stored, and memory holds one chunk at a time.
 * The form's token comes before the file.
 * @throws PayloadTooLargeException above `maxBytes`
 */
export async function hashUpload(request: FastifyRequest, maxBytes: number): Promise<HashedUpload> {
  if (!request.isMultipart()) throw new DomainError('errors.invalid');
  const upload: HashedUpload = { fields: {}, sha256: undefined, name: '' };
  request.body = upload.fields;
  let typed = 0;
  for await (const part of request.parts({ limits: { fileSize: maxBytes, files: 1 } })) {
    if (part.type === 'field') {
      typed += String(part.value).length;
      if (typed > formLimitBytes) throw new PayloadTooLargeException();
      addField(upload.fields, part.fieldname, part.value);
      continue;
    }
    if (!comesFromUs(request)) throw new FormStale();
    const sum = createHash('sha256');
    await pipeline(part.file, sum);
    if (part.file.truncated) throw new PayloadTooLargeException();
    if (!part.filename) continue;
    upload.sha256 = sum.digest('hex');
    upload.name = part.filename;
  }
  if (!comesFromUs(request)) throw new FormStale();
  return upload;
}
