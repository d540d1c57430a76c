import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Problem } from '../../../cycles/domain/problem.js';
import { isId } from '../../../platform/database/is-id.js';
import { newId } from '../../../platform/database/new-id.js';
import { type Body, fieldsOf } from '../../../platform/http/forms.js';
import { statusOfRefusal, type Upload, Uploads } from '../../../platform/http/uploads.js';
import {
  FileEmpty,
  FileTooLarge,
  FileUnsafe,
  PictureTooLarge,
  PictureUnreadable,
} from '../../../platform/storage/file-errors.js';
import { attachmentTypes } from '../../../platform/storage/file-types.js';
import { exchangeErrors } from '../../domain/errors.js';
import { limits } from '../../domain/posts.js';
import type { NewPost } from '../../post-writer.js';

/** What a form for a post brought. */
export interface TypedPost extends NewPost {
  title: string;
  /** As typed, to be shown again. */
  fields: Body;
  /** Files that were refused, each with its reason. */
  problems: Problem[];
  /** Status of the page that shows them. */
  status: 413 | 422;
}

/** What the file field says about itself. */
export const fileField = {
  accept: [...attachmentTypes.values()].map((ending) => `.${ending}`).join(','),
  types: 'PDF, ODT, ODS, ODP, DOCX, XLSX, PPTX, JPEG, PNG, WebP, HEIC',
  maxBytes: limits.fileSize,
  maxFiles: limits.files,
};

/** Reads posts with their files. */
@Injectable()
export class PostUpload {
  constructor(private readonly uploads: Uploads) {}

  async receive(request: FastifyRequest): Promise<TypedPost> {
    const upload = await this.uploads.receive(request, limits.fileSize, attachmentTypes);
    const fields = fieldsOf(upload.fields);
    const { title, body, formId } = fields;
    return {
      title: textOf(title),
      body: textOf(body),
      formId: isId(formId) ? formId : newId(),
      files: upload.files,
      fields,
      problems: upload.refused.map(problemOf),
      status: statusOfRefusal(upload),
    };
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function problemOf({ name, error }: Upload['refused'][number]): Problem {
  const field = 'files';
  if (error instanceof FileTooLarge) {
    return { key: exchangeErrors.fileTooLarge, params: { name, most: error.limit / 1024 / 1024 }, field };
  }
  if (error instanceof PictureUnreadable) return { key: 'files.upload.unreadable', params: { name }, field };
  if (error instanceof PictureTooLarge)
    return { key: 'files.upload.tooManyPixels', params: { name, most: error.limit / 1_000_000 }, field };
  if (error instanceof FileUnsafe) return { key: `files.unsafe.${error.reason}`, params: { name }, field };
  const key = error instanceof FileEmpty ? exchangeErrors.fileEmpty : exchangeErrors.fileType;
  return { key, params: { name, types: fileField.types }, field };
}
