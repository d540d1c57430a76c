import { Global, Module } from '@nestjs/common';
import { FileReferences } from './file-references.js';
import { FileScanner } from './file-scanner.js';
import { FileSweeper } from './file-sweeper.js';
import { Storage } from './storage.js';
import { StoredFiles } from './stored-files.js';

@Global()
@Module({
  providers: [Storage, StoredFiles, FileReferences, FileScanner, FileSweeper],
  exports: [Storage, StoredFiles, FileReferences],
})
export class StorageModule {}
