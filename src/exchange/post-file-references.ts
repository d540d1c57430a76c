import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileReferences } from '../platform/storage/file-references.js';

/** The files of posts; what was taken down can be put back. */
@Injectable()
export class PostFileReferences implements OnModuleInit {
  constructor(private readonly references: FileReferences) {}

  onModuleInit(): void {
    this.references.add('post', 'SELECT sha256::text, size FROM post_attachment');
  }
}
