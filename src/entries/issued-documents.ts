import { Injectable } from '@nestjs/common';
import { hash } from 'node:crypto';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { DocumentKind } from './entities/issued-document.entity.js';

/** Remembers each PDF that is handed out, so that it is known again after its template has changed. */
@Injectable()
export class IssuedDocuments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The same bytes handed out again are one. */
  async note(submissionId: string, kind: DocumentKind, content: Buffer): Promise<void> {
    await this.database.rows(
      `INSERT INTO issued_document (sha256, submission_id, kind, issued_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (sha256) DO NOTHING`,
      [hash('sha256', content), submissionId, kind, this.clock.now().toString()],
    );
  }

  async find(sha256: string): Promise<{ submissionId: string; kind: DocumentKind } | undefined> {
    return this.database.row(
      'SELECT submission_id AS "submissionId", kind FROM issued_document WHERE sha256 = $1',
      [sha256],
    );
  }
}
