import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Previews } from '../preview/open-preview.js';
import { Database } from './database.js';
import { WithinSecond } from './within-second.js';

@Module({})
export class DatabaseModule {
  static for(dataSource: DataSource): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [{ provide: DataSource, useValue: dataSource }, Database, WithinSecond, Previews],
      exports: [Database, WithinSecond, Previews],
    };
  }
}
