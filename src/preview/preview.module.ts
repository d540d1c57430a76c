import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.js';
import { EntriesModule } from '../entries/entries.module.js';
import { PreviewStages } from '../platform/http/preview-stage.js';
import { PreviewService } from './preview.service.js';
import { StandInWriter } from './stand-in-writer.js';
import { StartPages } from './start-page.js';
import { PreviewController } from './web/organiser/preview.controller.js';
import { PreviewPresenter } from './web/organiser/preview.presenter.js';

@Module({
  imports: [CyclesModule, EntriesModule],
  controllers: [PreviewController],
  providers: [PreviewService, StandInWriter, StartPages, PreviewPresenter],
})
export class PreviewModule {
  constructor(stages: PreviewStages, previews: PreviewService) {
    stages.use(previews);
  }
}
