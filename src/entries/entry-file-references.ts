import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileReferences } from '../platform/storage/file-references.js';

/** The files that entries need: those of drafts, also removed ones that can be brought back, those that a submission names, and ZIPs to be fetched. */
@Injectable()
export class EntryFileReferences implements OnModuleInit {
  constructor(private readonly references: FileReferences) {}

  onModuleInit(): void {
    this.references.add('attachment', 'SELECT sha256::text, size FROM attachment');
    this.references.add(
      'thumbnail',
      'SELECT thumbnail::text AS sha256, NULL::bigint AS size FROM attachment WHERE thumbnail IS NOT NULL',
    );
    this.references.add(
      'submission',
      `SELECT f->>'sha256' AS sha256, (f->>'size')::bigint AS size FROM submission, jsonb_array_elements(content->'files') f`,
    );
    this.references.add('export', 'SELECT sha256::text, size FROM export_job WHERE sha256 IS NOT NULL');
  }
}
