import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { projectRoot } from '../views/project-root.js';
import { Texts } from './texts.js';

/** True from `src`, false in the built program: a missing text stops a test, never a visitor. */
const runsFromSource = import.meta.url.endsWith('.ts');

@Global()
@Module({
  providers: [
    {
      provide: Texts,
      useFactory: () => new Texts(join(projectRoot, 'views', 'locales'), { strict: runsFromSource }),
    },
  ],
  exports: [Texts],
})
export class I18nModule {}
