import { Controller, Get, Query } from '@nestjs/common';
import { Readable } from 'node:stream';
import { xlsx } from '../../../platform/documents/xlsx.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Download } from '../../../platform/http/download.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { deskPaths } from '../../desk.paths.js';
import { EntryListQueries } from '../../entry-list.queries.js';
import { entriesCsv, entryTable, exportName } from './export.presenter.js';
import { type ListQuery, ListRequest } from './list-request.js';

const readers = ['organiser', 'auditor'];
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Exactly what the list shows, as a file for spreadsheets. */
@Controller()
export class EntryExportController {
  constructor(
    private readonly request: ListRequest,
    private readonly entries: EntryListQueries,
    private readonly texts: Texts,
  ) {}

  @Get(deskPaths.csv)
  @AccessFor(readers)
  async csv(@Query() query: ListQuery) {
    const { cycle, count, table } = await this.table(query);
    return new Download(
      Readable.from(entriesCsv(table)),
      exportName(cycle, count, 'csv'),
      'text/csv; charset=utf-8',
    );
  }

  @Get(deskPaths.xlsx)
  @AccessFor(readers)
  async xlsx(@Query() query: ListQuery) {
    const { cycle, count, table } = await this.table(query);
    const name = `Bewerbungen ${cycle.year}`;
    return new Download(xlsx({ name, ...table }), exportName(cycle, count, 'xlsx'), xlsxType);
  }

  private async table(query: ListQuery) {
    const { cycle, filter } = await this.request.exact(query);
    const { count, lines } = await this.entries.all(cycle.id, filter);
    return { cycle, count, table: entryTable(lines, query.spalten, this.texts) };
  }
}
