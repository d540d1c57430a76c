import { Module } from '@nestjs/common';
import { AwardsModule } from '../awards/awards.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { EntriesModule } from '../entries/entries.module.js';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.js';
import { Config } from '../platform/config/config.js';
import { ShellBuilder } from '../platform/http/shell-builder.js';
import { Texts } from '../platform/i18n/texts.js';
import { AuditQueries } from './audit/audit.queries.js';
import { OrganisationQueries } from './organisation.queries.js';
import { StandingQueries } from './standing.queries.js';
import { FiguresQueries } from './figures/figures.queries.js';
import { HistoryQueries } from './participation/history.queries.js';
import { ParticipationsQueries } from './participation/participations.queries.js';
import { AuditController } from './web/organiser/audit.controller.js';
import { DashboardFacts } from './web/organiser/dashboard-facts.js';
import { DashboardController } from './web/organiser/dashboard.controller.js';
import { FiguresController } from './web/organiser/figures.controller.js';
import { ParticipationsController } from './web/organiser/participations.controller.js';
import { PublicCalendarController } from './web/public/calendar.controller.js';
import { InformationController } from './web/public/information.controller.js';
import { StartController } from './web/public/start.controller.js';
import { siteShell } from './shell.js';

@Module({
  imports: [CyclesModule, EntriesModule, AwardsModule, MunicipalitiesModule],
  controllers: [
    StartController,
    InformationController,
    PublicCalendarController,
    DashboardController,
    AuditController,
    FiguresController,
    ParticipationsController,
  ],
  providers: [
    OrganisationQueries,
    StandingQueries,
    DashboardFacts,
    AuditQueries,
    FiguresQueries,
    HistoryQueries,
    ParticipationsQueries,
  ],
})
export class SiteModule {
  constructor(shells: ShellBuilder, texts: Texts, config: Config) {
    shells.use(siteShell(texts, config));
  }
}
