import { Global, Module } from '@nestjs/common';
import { FileScanner } from './file-scanner.js';
import { Storage } from './storage.js';
import { StoredFiles } from './stored-files.js';

@Global()
@Module({ providers: [Storage, StoredFiles, FileScanner], exports: [Storage, StoredFiles] })
export class StorageModule {}
