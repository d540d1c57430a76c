import { join } from 'node:path';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { projectRoot } from '../views/project-root.js';
import { Texts } from './texts.js';

@Global()
@Module({})
export class I18nModule {
  /** Strict: a missing text stops a test, never a visitor. */
  static for(strict: boolean): DynamicModule {
    return {
      module: I18nModule,
      providers: [
        { provide: Texts, useFactory: () => new Texts(join(projectRoot, 'views', 'locales'), { strict }) },
      ],
      exports: [Texts],
    };
  }
}
