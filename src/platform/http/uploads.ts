import { Injectable, PayloadTooLargeException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { FileError, FilesTooLarge, FileTooLarge, TooManyFiles } from '../storage/file-errors.js';
import { type StagedFile, Storage } from '../storage/storage.js';
import { comesFromUs } from './csrf.js';
import { DomainError } from './domain-error.js';
import { addField, type Body } from './forms.js';
import { FormStale } from './interruptions.js';
import { formLimitBytes } from './set-up-forms.js';

interface About {
  field: string;
  /** What the person's computer calls it. */
  name: string;
}

export interface ReceivedFile extends About {
  sha256: string;
  size: number;
  /** By content. */
  type: string;
  /** SHA-256 of a picture's thumbnail. */
  thumbnail: string | null;
}

export interface Upload {
  fields: Body;
  files: ReceivedFile[];
  /** Files that were refused, with the reason as it is shown. */
  refused: (About & { error: FileError })[];
}

/** How much one form may bring. */
export interface UploadLimits {
  /** Of one file. */
  fileBytes: number;
  /** Of all files together. */
  bytes?: number;
  files?: number;
}

type Types = { has(type: string): boolean };

@Injectable()
export class Uploads {
  constructor(private readonly storage: Storage) {}

  /**
   * Streams the files of a post into the storage. The form's token comes before its files; without it none is read.
   * Each file is taken or refused on its own; they get their places together once the whole form has arrived, so that
   * nothing is left of one that was cut off.
   * @param limits a number of bytes limits each file; a larger one is refused, the rest of the form is kept
   * @param types media types that are accepted, by content; all where not given
   */
  async receive(request: FastifyRequest, limits: number | UploadLimits, types?: Types): Promise<Upload> {
    if (!request.isMultipart()) throw new DomainError('errors.invalid');
    const staged: (StagedFile & About)[] = [];
    try {
      const most = typeof limits === 'number' ? { fileBytes: limits } : limits;
      const form = await this.read(request, most, types, staged);
      if (!comesFromUs(request)) throw new FormStale();
      for (const { keep } of staged) await keep();
      const files = staged.map(({ keep: _keep, drop: _drop, ...file }) => file);
      return { ...form, files };
    } finally {
      await Promise.all(staged.map(({ drop }) => drop()));
    }
  }

  private async read(
    request: FastifyRequest,
    limits: UploadLimits,
    types: Types | undefined,
    staged: (StagedFile & About)[],
  ): Promise<Omit<Upload, 'files'>> {
    const fields: Body = {};
    const refused: Upload['refused'] = [];
    request.body = fields;
    let typed = 0;
    for await (const part of request.parts({ limits: { fileSize: limits.fileBytes + 1 } })) {
      if (part.type === 'field') {
        typed += String(part.value).length;
        if (typed > formLimitBytes) throw new PayloadTooLargeException();
        addField(fields, part.fieldname, part.value);
        continue;
      }
      if (!comesFromUs(request)) throw new FormStale();
      if (!part.filename) {
        part.file.resume();
        continue;
      }
      const about = { field: part.fieldname, name: part.filename };
      try {
        staged.push({ ...about, ...(await this.stage(part.file, about.name, limits, types, staged)) });
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        part.file.resume();
        refused.push({ ...about, error });
      }
    }
    return { fields, refused };
  }

  private async stage(
    source: AsyncIterable<Uint8Array>,
    name: string,
    { fileBytes, bytes = Infinity, files = Infinity }: UploadLimits,
    types: Types | undefined,
    before: readonly StagedFile[],
  ): Promise<StagedFile> {
    if (before.length >= files) throw new TooManyFiles(files);
    const left = bytes - before.reduce((sum, { size }) => sum + size, 0);
    const maxBytes = Math.min(fileBytes, left);
    try {
      return await this.storage.stage(source, { maxBytes, ...(types && { types }), name });
    } catch (error) {
      throw error instanceof FileTooLarge && left < fileBytes ? new FilesTooLarge(bytes) : error;
    }
  }
}

/** 413 where something was too large, else 422. */
export const statusOfRefusal = (upload: Upload): 413 | 422 =>
  upload.refused.some(({ error }) => error instanceof FileTooLarge || error instanceof FilesTooLarge)
    ? 413
    : 422;
