import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileReferences } from '../platform/storage/file-references.js';

/** The redacted files that jurors read in the place of others. */
@Injectable()
export class RoundFileReferences implements OnModuleInit {
  constructor(private readonly references: FileReferences) {}

  onModuleInit(): void {
    this.references.add(
      'round file',
      'SELECT replacement::text AS sha256, size FROM round_file WHERE replacement IS NOT NULL',
    );
  }
}
