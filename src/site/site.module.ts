import { Module } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { ShellBuilder } from '../platform/http/shell-builder.js';
import { Texts } from '../platform/i18n/texts.js';
import { siteShell } from './shell.js';

@Module({})
export class SiteModule {
  constructor(shells: ShellBuilder, texts: Texts, config: Config) {
    shells.use(siteShell(texts, config));
  }
}
