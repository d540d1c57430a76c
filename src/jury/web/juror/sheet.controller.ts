import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AttachmentFiles, previewQuery } from '../../../entries/attachment-files.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { DomainErrors, found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { SheetsQueries } from '../../sheets.queries.js';
import { SheetsService } from '../../sheets.service.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { readSheet } from './sheet.form.js';
import { presentSheet } from './sheet.presenter.js';

/** Dossier and sheet of one assignment. For everybody but its juror it is not there. */
@Controller()
export class SheetController {
  constructor(
    private readonly forms: Forms,
    private readonly queries: SheetsQueries,
    private readonly sheets: SheetsService,
    private readonly files: AttachmentFiles,
    private readonly texts: Texts,
  ) {}

  @Get(juryPaths.sheet)
  @AccessFor('juror', 'own assignments, no entry in conflict')
  show(@Me() me: SignedIn, @IdParam() id: string, @Kept() kept: Fields | undefined) {
    return this.sheetPage(me, id, kept && openedForm(kept));
  }

  @Post(juryPaths.sheet)
  @AccessFor('juror', 'own assignments, no entry in conflict')
  async write(@Me() me: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    const line = found(await this.queries.line(me.identity.personId, id));
    const { act, version, content, problems } = readSheet(body);
    const { personId } = me.identity;
    return this.forms.guard(
      me.lang,
      fieldsOf(body),
      async () => {
        if (act === 'oeffnen') {
          await this.sheets.reopen(me.actor, personId, id);
          return redirect(juryUrls.sheet(id), success('jury.flash.sheetReopened'));
        }
        if (problems.length > 0) throw new DomainErrors(problems);
        if (act === 'speichern') {
          await this.sheets.save(me.actor, personId, id, content, version);
          return redirect(juryUrls.sheet(id), success('jury.flash.sheetSaved'));
        }
        await this.sheets.submit(me.actor, personId, id, content, version);
        const next = await this.queries.next(personId, line);
        return redirect(
          next ? juryUrls.sheet(next) : juryPaths.list,
          success(next ? 'jury.flash.sheetSubmitted' : 'jury.flash.allSubmitted', { title: line.title }),
        );
      },
      (form) => this.sheetPage(me, id, form, version),
    );
  }

  /** The open sheet after this one; the list where none is left. */
  @Get(juryPaths.next)
  @AccessFor('juror', 'own assignments, no entry in conflict')
  async next(@Me() { identity }: SignedIn, @IdParam() id: string) {
    const next = await this.queries.next(
      identity.personId,
      found(await this.queries.line(identity.personId, id)),
    );
    if (next) return redirect(juryUrls.sheet(next));
    return redirect(juryPaths.list, { kind: 'info', key: 'jury.flash.noneOpen' });
  }

  @Get(juryPaths.attachment)
  @AccessFor('juror', 'files of own assignments, no entry in conflict')
  async attachment(
    @Me() { identity }: SignedIn,
    @IdParam() id: string,
    @Param('sha256') sha256: string,
    @Query(previewQuery) preview: unknown,
  ) {
    const { name, mediaType } = found(await this.queries.file(identity.personId, id, sha256));
    return this.files.download({ fileName: name, type: mediaType, sha256 }, preview);
  }

  private async sheetPage(me: SignedIn, id: string, form?: FormState, version?: number) {
    const { personId } = me.identity;
    const view = found(await this.queries.sheet(personId, id));
    const stale = version !== undefined && version !== view.version;
    const model = presentSheet(view, form, this.texts, me.lang, stale);
    return page('jury/juror/sheet', view.title, model, {
      noindex: true,
      wide: true,
      preline: [view.reference, view.applicant].join(' · '),
      breadcrumb: [{ text: 'Meine Bewertungen', href: juryPaths.list }, { text: view.reference }],
      ...(form && form.errors.length > 0 && { failed: true }),
    });
  }
}
