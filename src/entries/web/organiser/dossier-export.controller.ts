import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { isId } from '../../../platform/database/is-id.js';
import { found } from '../../../platform/http/domain-error.js';
import { Download } from '../../../platform/http/download.js';
import { type Body as Fields } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { page } from '../../../platform/views/page.js';
import { StoredFiles } from '../../../platform/storage/stored-files.js';
import { deskPaths, exportUrl } from '../../desk.paths.js';
import { DossierDocument } from '../../dossier-document.js';
import { ExportQueries } from '../../export.queries.js';
import { ExportService } from '../../export.service.js';
import { FrozenDossierQueries } from '../../frozen-dossier.queries.js';
import { exportCrumbs, exportFileName, exportModel, exportRow } from './dossier-export.presenter.js';
import { ListRequest } from './list-request.js';

/** Dossiers to take away: one as PDF at once, many as a ZIP that the queue builds. */
@Controller()
export class DossierExportController {
  constructor(
    private readonly request: ListRequest,
    private readonly queries: ExportQueries,
    private readonly exports: ExportService,
    private readonly submissions: FrozenDossierQueries,
    private readonly documents: DossierDocument,
    private readonly files: StoredFiles,
  ) {}

  @Get(deskPaths.dossierPdf)
  @AccessFor(['organiser', 'auditor'], 'the last submission, not the draft')
  async pdf(@Param('id') id: string) {
    const submission = found(await this.submissions.last(id));
    const { reference, number } = submission;
    const content = await this.documents.render(submission);
    return new Download(content, `dossier-${reference}-${number}.pdf`, 'application/pdf', {
      size: content.length,
    });
  }

  @Get(deskPaths.exports)
  @AccessFor('organiser')
  async list() {
    const rows = (await this.queries.latest()).map(exportRow);
    return page(
      'entries/organiser/exports',
      'Ausgaben als ZIP',
      { rows },
      {
        breadcrumb: exportCrumbs(),
        lead: 'Dossiers, die zum Herunterladen zusammengestellt wurden. Eine fertige Datei bleibt eine Woche.',
        wide: true,
        noindex: true,
      },
    );
  }

  @Post(deskPaths.exports)
  @AccessFor('organiser')
  async ask(@Me() { actor, identity }: SignedIn, @Body() body: Fields) {
    const { cycle } = await this.request.exact({ runde: body.runde });
    const said = typeof body.bewerbungen === 'string' ? body.bewerbungen.split(',') : [];
    const entryIds = [...new Set(said.filter(isId))];
    const id = await this.exports.request(actor, identity.personId, { cycleId: cycle.id, entryIds });
    return redirect(exportUrl(id), success('desk.flash.exportRequested'));
  }

  @Get(deskPaths.export)
  @AccessFor('organiser')
  async show(@Param('id') id: string) {
    const model = exportModel(found(await this.queries.byId(id)));
    return page('entries/organiser/export', model.title, model, {
      breadcrumb: exportCrumbs(model.title),
      noindex: true,
    });
  }

  @Get(deskPaths.exportFile)
  @AccessFor('organiser')
  async file(@Param('id') id: string) {
    const line = found(await this.queries.byId(id));
    const sha256 = found(line.state === 'done' ? line.sha256 : null);
    return new Download(await this.files.content(sha256), exportFileName(line), 'application/zip');
  }

  @Post(deskPaths.cancelExport)
  @AccessFor('organiser')
  async cancel(@Me() { actor }: SignedIn, @Param('id') id: string) {
    await this.exports.cancel(actor, id);
    return redirect(exportUrl(id), success('desk.flash.exportCancelled'));
  }
}
