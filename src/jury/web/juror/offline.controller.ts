import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { buffer } from 'node:stream/consumers';
import type { Problem } from '../../../cycles/domain/problem.js';
import { readXlsx } from '../../../platform/documents/read-xlsx.js';
import { AccessFor, TakesFiles } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { DomainError, DomainErrors, found } from '../../../platform/http/domain-error.js';
import { Download } from '../../../platform/http/download.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { statusOfRefusal, Uploads } from '../../../platform/http/uploads.js';
import { withQuery } from '../../../platform/http/with-query.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { FileMissing } from '../../../platform/storage/file-errors.js';
import { Storage } from '../../../platform/storage/storage.js';
import { emptyForm, failedForm, type FormState } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { compareWorkbook, type Comparison } from '../../workbook/compare-workbook.js';
import { type OfflineRound, WorkbookQueries } from '../../workbook/workbook.queries.js';
import { WorkbookService } from '../../workbook/workbook.service.js';
import { writeWorkbook } from '../../workbook/write-workbook.js';
import { presentComparison, takenRows } from './comparison.presenter.js';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const maxBytes = 2 * 1024 * 1024;
const most = { rows: 5_000, columns: 300 };

/** Scoring without the network: a workbook to take away, and its way back by a comparison. */
@Controller()
export class OfflineController {
  constructor(
    private readonly queries: WorkbookQueries,
    private readonly workbooks: WorkbookService,
    private readonly uploads: Uploads,
    private readonly storage: Storage,
    private readonly forms: Forms,
    private readonly texts: Texts,
  ) {}

  @Get(juryPaths.offline)
  @AccessFor('juror', 'own sheets of a round, none in conflict')
  show(@Me() me: SignedIn, @IdParam() id: string) {
    return this.offlinePage(me, id, emptyForm());
  }

  @Get(juryPaths.workbook)
  @AccessFor('juror', 'own sheets of a round, none in conflict')
  async workbook(@Me() { identity }: SignedIn, @IdParam() id: string) {
    const round = found(await this.queries.round(identity.personId, id));
    const content = await writeWorkbook(round, round.rubric, round.lines);
    return new Download(content, `Bewertungsbögen ${round.roundName}.xlsx`, xlsxType, {
      size: content.length,
    });
  }

  @Post(juryPaths.offline)
  @TakesFiles()
  @AccessFor('juror', 'own sheets of a round, none in conflict')
  async upload(@Me() me: SignedIn, @IdParam() id: string, @Req() request: FastifyRequest) {
    found(await this.queries.round(me.identity.personId, id));
    const upload = await this.uploads.receive(
      request,
      { fileBytes: maxBytes, files: 1 },
      new Set([xlsxType]),
    );
    const [file] = upload.files;
    if (file) return redirect(withQuery(juryUrls.workbookComparison(id), { mappe: file.sha256 }));
    const key = upload.refused.length > 0 ? 'refused' : 'missing';
    const text = this.texts.t(me.lang, `sheets.workbook.${key}`, { limit: maxBytes / 1024 / 1024 });
    return this.offlinePage(me, id, failedForm({}, [{ field: 'mappe', text }]), statusOfRefusal(upload));
  }

  @Get(juryPaths.workbookComparison)
  @AccessFor('juror', 'own sheets of a round, none in conflict')
  compare(@Me() me: SignedIn, @IdParam() id: string, @Query('mappe') sha256: unknown) {
    return this.comparisonPage(me, id, String(sha256), emptyForm());
  }

  @Post(juryPaths.workbookComparison)
  @AccessFor('juror', 'own sheets of a round, none in conflict')
  apply(@Me() me: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    const { personId } = me.identity;
    return this.forms.guard(
      me.lang,
      fieldsOf(body),
      async () => {
        const { round, compared } = await this.compared(personId, id, String(body.mappe));
        if ('key' in compared) throw new DomainErrors([compared]);
        const rows = takenRows(compared, body);
        await this.workbooks.apply(me.actor, personId, round.roundId, rows);
        return redirect(juryPaths.list, success('sheets.flash.applied', { count: rows.length }));
      },
      (form) => this.comparisonPage(me, id, String(body.mappe), form),
    );
  }

  /** The file is read again for each act: what counts is what it says, not what a page said of it. */
  private async compared(
    personId: string,
    id: string,
    sha256: string,
  ): Promise<{ round: OfflineRound; compared: Comparison | Problem }> {
    const round = found(await this.queries.round(personId, id));
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new DomainError('errors.notFound', {}, 404);
    const content = await this.content(sha256);
    const compared = content
      ? compareWorkbook(await readXlsx(content, most), round, round.rubric, round.lines)
      : { key: 'sheets.workbook.gone' };
    return { round, compared };
  }

  private async content(sha256: string): Promise<Buffer | undefined> {
    try {
      return (await this.storage.size(sha256)) > maxBytes
        ? undefined
        : await buffer(await this.storage.open(sha256));
    } catch (error) {
      if (error instanceof FileMissing) return undefined;
      throw error;
    }
  }

  private async comparisonPage(me: SignedIn, id: string, sha256: string, form: FormState) {
    const { round, compared } = await this.compared(me.identity.personId, id, sha256);
    if ('key' in compared) {
      const text = this.texts.t(me.lang, compared.key, compared.params);
      return this.offlinePage(me, id, failedForm({}, [{ field: 'mappe', text }]), 422);
    }
    const model = presentComparison(compared, { round, sha256, form }, this.texts, me.lang);
    return page('jury/juror/comparison', 'Mappe vergleichen', model, {
      noindex: true,
      wide: true,
      preline: `${round.cycleName} · ${round.roundName}`,
      breadcrumb: [
        { text: 'Meine Bewertungen', href: juryPaths.list },
        { text: 'Offline bewerten', href: juryUrls.offline(id) },
        { text: 'Vergleich' },
      ],
    });
  }

  private async offlinePage({ identity }: SignedIn, id: string, form: FormState, status = 200) {
    const round = found(await this.queries.round(identity.personId, id));
    const model = {
      form,
      scored: round.scored,
      count: round.lines.length,
      workbookHref: juryUrls.workbook(id),
      action: juryUrls.offline(id),
      maxBytes,
    };
    return page('jury/juror/offline', 'Offline bewerten', model, {
      noindex: true,
      status,
      preline: `${round.cycleName} · ${round.roundName}`,
      breadcrumb: [{ text: 'Meine Bewertungen', href: juryPaths.list }, { text: 'Offline bewerten' }],
    });
  }
}
