import { Global, Module } from '@nestjs/common';
import { Pdf } from './pdf.js';

@Global()
@Module({ providers: [Pdf], exports: [Pdf] })
export class DocumentsModule {}
