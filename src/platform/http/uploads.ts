import { Injectable, PayloadTooLargeException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { FileError, FileTooLarge } from '../storage/file-errors.js';
import { Storage } from '../storage/storage.js';
import { comesFromUs } from './csrf.js';
import { DomainError } from './domain-error.js';
import { addField, type Body } from './forms.js';
import { FormStale } from './interruptions.js';
import { formLimitBytes } from './set-up-forms.js';

export interface ReceivedFile {
  field: string;
  /** What the person's computer calls it. */
  name: string;
  sha256: string;
  size: number;
  /** By content. */
  type: string;
}

export interface Upload {
  fields: Body;
  files: ReceivedFile[];
  /** Files that were refused, with the reason as it is shown. */
  refused: { field: string; name: string; error: FileError }[];
}

@Injectable()
export class Uploads {
  constructor(private readonly storage: Storage) {}

  /**
   * Streams the files of a post into the storage. The form's token comes before its files; without it none is read.
   * @param types media types that are accepted, by content; all where not given
   * @param maxBytes limit of one file; a larger one is refused, the rest of the form is kept
   */
  async receive(
    request: FastifyRequest,
    maxBytes: number,
    types?: { has(type: string): boolean },
  ): Promise<Upload> {
    if (!request.isMultipart()) throw new DomainError('errors.invalid');
    const upload: Upload = { fields: {}, files: [], refused: [] };
    request.body = upload.fields;
    let typed = 0;
    for await (const part of request.parts({ limits: { fileSize: maxBytes + 1 } })) {
      if (part.type === 'field') {
        typed += String(part.value).length;
        if (typed > formLimitBytes) throw new PayloadTooLargeException();
        addField(upload.fields, part.fieldname, part.value);
        continue;
      }
      if (!comesFromUs(request)) throw new FormStale();
      if (!part.filename) {
        part.file.resume();
        continue;
      }
      const about = { field: part.fieldname, name: part.filename };
      try {
        const stored = await this.storage.put(part.file, {
          maxBytes,
          ...(types && { types }),
          name: part.filename,
        });
        upload.files.push({ ...about, ...stored });
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        part.file.resume();
        upload.refused.push({ ...about, error });
      }
    }
    if (!comesFromUs(request)) throw new FormStale();
    return upload;
  }
}

/** 413 where a file was too large, else 422. */
export const statusOfRefusal = (upload: Upload): 413 | 422 =>
  upload.refused.some(({ error }) => error instanceof FileTooLarge) ? 413 : 422;
