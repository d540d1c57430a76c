import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AttachmentFiles, previewQuery } from '../../../entries/attachment-files.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { DomainErrors, found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { SheetFields } from '../../domain/sheet-merge.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { SheetsQueries } from '../../sheets.queries.js';
import { SheetsService } from '../../sheets.service.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { readSheet } from './sheet.form.js';
import { typedTexts } from './sheet-fields.presenter.js';
import { presentSheet, type Typed } from './sheet.presenter.js';

/** Dossier and sheet of one assignment. For everybody but its juror it is not there. */
@Controller()
export class SheetController {
  constructor(
    private readonly forms: Forms,
    private readonly queries: SheetsQueries,
    private readonly sheets: SheetsService,
    private readonly files: AttachmentFiles,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  @Get(juryPaths.sheet)
  @AccessFor('juror', 'own assignments, no entry in conflict')
  async show(@Me() me: SignedIn, @IdParam() id: string, @Kept() kept: Fields | undefined) {
    const { declared } = found(await this.queries.line(me.identity.personId, id));
    if (!declared) return redirect(juryUrls.declare(id));
    return this.sheetPage(me, id, kept && { posted: readSheet(kept), errors: [], restored: true });
  }

  /** Also for who may no longer score it: what was typed is shown back, and nothing else. */
  @Post(juryPaths.sheet)
  @AccessFor('signed-in', 'own assignments, declared, no entry in conflict; else only what was posted')
  async write(@Me() me: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    const { personId, roles } = me.identity;
    const line = await this.queries.line(personId, id);
    const posted = readSheet(body);
    if (!line) return this.gonePage(posted.fields, roles.includes('juror') ? 404 : 403);
    if (!line.declared) return this.undeclaredPage(posted.fields, id);
    return this.forms.guard(
      me.lang,
      fieldsOf(body),
      async () => {
        const { act, problems } = posted;
        if (act === 'oeffnen') {
          await this.sheets.reopen(me.actor, personId, id);
          return redirect(juryUrls.sheet(id), success('jury.flash.sheetReopened'));
        }
        if (problems.length > 0) throw new DomainErrors(problems);
        if (act === 'speichern') {
          await this.sheets.take(me.actor, personId, id, posted, 'save');
          return redirect(juryUrls.sheet(id), success('jury.flash.sheetSaved'));
        }
        await this.sheets.take(me.actor, personId, id, posted, 'submit');
        const next = await this.queries.next(personId, line);
        return redirect(
          next ? juryUrls.sheet(next) : juryPaths.list,
          success(next ? 'jury.flash.sheetSubmitted' : 'jury.flash.allSubmitted', { title: line.title }),
        );
      },
      async (form) => {
        const stands = await this.queries.line(personId, id);
        if (!stands) return this.gonePage(posted.fields, 404);
        if (!stands.declared) return this.undeclaredPage(posted.fields, id);
        return this.sheetPage(me, id, { posted, errors: form.errors });
      },
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
    const { name, mediaType, content } = found(await this.queries.file(identity.personId, id, sha256));
    return this.files.download({ fileName: name, type: mediaType, sha256: content }, preview);
  }

  private async sheetPage(me: SignedIn, id: string, typed?: Typed) {
    const { personId } = me.identity;
    const view = found(await this.queries.sheet(personId, id));
    const places = await this.queries.places(personId, view.roundId);
    const around = { places, personId, now: this.clock.now() };
    const model = presentSheet(view, typed, around, this.texts, me.lang);
    return page('jury/juror/sheet', view.title, model, {
      noindex: true,
      wide: true,
      preline: [view.reference, view.applicant].filter(Boolean).join(' · '),
      breadcrumb: [{ text: 'Meine Bewertungen', href: juryPaths.list }, { text: view.reference }],
      ...(typed && typed.errors.length > 0 && { failed: true }),
    });
  }

  /** A rule has found something since the sheet was opened: the juror declares anew, and nothing typed is lost. */
  private undeclaredPage(fields: SheetFields, id: string) {
    const model = { typed: typedTexts(fields), declareHref: juryUrls.declare(id) };
    return page('jury/juror/sheet-gone', 'Ihre Erklärung fehlt', model, { noindex: true, status: 409 });
  }

  private gonePage(fields: SheetFields, status: 403 | 404) {
    const model = { typed: typedTexts(fields), listHref: status === 404 && juryPaths.list };
    return page('jury/juror/sheet-gone', 'Dieser Bogen gehört nicht mehr zu Ihren Bewertungen', model, {
      noindex: true,
      status,
    });
  }
}
