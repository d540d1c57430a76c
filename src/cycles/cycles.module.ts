import { Module } from '@nestjs/common';
import { CyclePartsService } from './cycle-parts.service.js';
import { CycleQueries } from './cycle.queries.js';
import { CyclesService } from './cycles.service.js';

@Module({
  providers: [CycleQueries, CyclesService, CyclePartsService],
  exports: [CycleQueries, CyclesService, CyclePartsService],
})
export class CyclesModule {}
