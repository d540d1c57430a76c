import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AccountsModule } from './accounts/accounts.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { AwardsModule } from './awards/awards.module.js';
import { AuditModule } from './platform/audit/audit.module.js';
import type { Clock } from './platform/clock/clock.js';
import { ClockModule } from './platform/clock/clock.module.js';
import { Config } from './platform/config/config.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { DocumentsModule } from './platform/documents/documents.module.js';
import { EventsModule } from './platform/events/events.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { I18nModule } from './platform/i18n/i18n.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { QueueModule } from './platform/queue/queue.module.js';
import type { QueueConnection } from './platform/queue/queue-connection.js';
import { SecurityModule } from './platform/security/security.module.js';
import { StorageModule } from './platform/storage/storage.module.js';
import { ViewsModule } from './platform/views/views.module.js';
import { MunicipalitiesModule } from './municipalities/municipalities.module.js';
import { CyclesModule } from './cycles/cycles.module.js';
import { EntriesModule } from './entries/entries.module.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { MeetingModule } from './meeting/meeting.module.js';
import { JuryModule } from './jury/jury.module.js';
import { PreviewModule } from './preview/preview.module.js';
import { SiteModule } from './site/site.module.js';

export interface Surroundings {
  config: Config;
  dataSource: DataSource;
  queues: QueueConnection;
}

/** What tests and the demonstration have otherwise. */
export interface Variations {
  /** Another source of time. */
  clock?: Clock;
  /** Unknown texts throw instead of showing their key. */
  strictTexts?: boolean;
}

const platform = [
  SecurityModule,
  AuditModule,
  EventsModule,
  ViewsModule,
  StorageModule,
  DocumentsModule,
  MailModule,
  HttpModule,
  HealthModule,
];

/** The features from the ground up; each knows only those before it. */
const features = [
  AccountsModule,
  MunicipalitiesModule,
  CyclesModule,
  EntriesModule,
  JuryModule,
  AwardsModule,
  MeetingModule,
  ExchangeModule,
  NotificationsModule,
  PreviewModule,
  SiteModule,
];

@Module({})
export class AppModule {
  static for(
    { config, dataSource, queues }: Surroundings,
    { clock, strictTexts = false }: Variations,
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.for(config),
        DatabaseModule.for(dataSource),
        QueueModule.for(queues),
        ClockModule.for(clock),
        I18nModule.for(strictTexts),
        ...platform,
        ...features,
      ],
    };
  }
}
