import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DossierQueries } from './dossier.queries.js';
import { EntryService } from './entry.service.js';

@Module({
  imports: [AccountsModule],
  controllers: [],
  providers: [DossierQueries, EntryService],
  exports: [DossierQueries, EntryService],
})
export class EntriesModule {}
