import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AnswerInterceptor } from './answer.interceptor.js';
import { ErrorsFilter } from './errors.filter.js';
import { Forms } from './forms.js';
import { KeptInputs } from './kept-inputs.js';
import { PageLanguages } from './page-languages.js';
import { PreviewStages } from './preview-stage.js';
import { ShellBuilder } from './shell-builder.js';
import { Uploads } from './uploads.js';

@Global()
@Module({
  providers: [
    Forms,
    KeptInputs,
    PageLanguages,
    PreviewStages,
    ShellBuilder,
    Uploads,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
    { provide: APP_FILTER, useClass: ErrorsFilter },
  ],
  exports: [Forms, KeptInputs, PageLanguages, PreviewStages, ShellBuilder, Uploads],
})
export class HttpModule {}
