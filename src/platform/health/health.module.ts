import { Module } from '@nestjs/common';
import { HealthQueries } from './health.queries.js';
import { HealthController } from './health.controller.js';

@Module({ controllers: [HealthController], providers: [HealthQueries] })
export class HealthModule {}
