import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { type Caller, Kept, TheCaller } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { AttachmentFiles, previewQuery } from '../../attachment-files.js';
import { ConfirmedContentQueries } from '../../confirmed-content.queries.js';
import { ConfirmationService, deadLink } from '../../confirmation.service.js';
import { confirmationUrl, entryPaths } from '../../entries.paths.js';
import { confirmationModel } from './confirmation.presenter.js';
import { deadLinkPage } from './dead-link.js';

/** Behind a partner's personal link: reading the entry changes nothing, a click decides. */
@Controller()
export class ConfirmationController {
  constructor(
    private readonly confirmations: ConfirmationService,
    private readonly confirmed: ConfirmedContentQueries,
    private readonly files: AttachmentFiles,
    private readonly forms: Forms,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.confirmation)
  @AccessFor('link', 'the entry the link is for')
  show(@TheCaller() { lang }: Caller, @Param('token') token: string, @Kept() kept: Fields | undefined) {
    return this.page(lang, token, openedForm(kept), kept);
  }

  @Post(entryPaths.confirmation)
  @AccessFor('link', 'the entry the link is for')
  decide(@TheCaller() { lang }: Caller, @Param('token') token: string, @Body() body: Fields) {
    const fields = fieldsOf(body);
    const objects = fields['entscheidung'] === 'widerspruch';
    return this.forms.guard(
      lang,
      fields,
      async () => {
        if (!(await this.confirmations.read(token, this.clock.now())))
          return deadLinkPage(this.texts, lang, fields);
        if (objects) await this.confirmations.object(token, textOf(fields, 'objection'));
        else {
          await this.confirmations.confirm(token, {
            name: textOf(fields, 'name'),
            function: textOf(fields, 'function'),
            statement: textOf(fields, 'statement'),
            contentHash: textOf(fields, 'contentHash'),
          });
        }
        return redirect(
          confirmationUrl(token),
          success(`entries.flash.${objects ? 'objected' : 'confirmed'}`),
        );
      },
      (form) => this.page(lang, token, form, fields),
    );
  }

  @Get(entryPaths.confirmationFile)
  @AccessFor('link', 'files of the entry the link is for')
  async fetch(
    @Param('token') token: string,
    @Param('attachmentId') fileId: string,
    @Query(previewQuery) preview: unknown,
  ) {
    const standing = await this.confirmations.read(token, this.clock.now());
    if (!standing) throw deadLink();
    return this.files.download(
      found(standing.dossier.attachments.find(({ id, removed }) => id === fileId && !removed)),
      preview,
    );
  }

  private async page(lang: Caller['lang'], token: string, form: FormState, typed?: Fields) {
    const now = this.clock.now();
    const standing = await this.confirmations.read(token, now);
    if (!standing) return deadLinkPage(this.texts, lang, typed);
    const { id: partnerId, organisation } = standing.partner;
    const earlier = (await this.confirmed.changesIn(standing.dossier)).get(partnerId);
    const model = { form, ...confirmationModel(standing, earlier, token, this.texts, lang, now) };
    const title = this.texts.t(lang, 'entries.confirmation.title', {
      municipality: standing.dossier.applicant.name,
    });
    return page('entries/partner/confirmation', title, model, { noindex: true, preline: organisation });
  }
}

const textOf = (fields: Fields, name: string): string =>
  typeof fields[name] === 'string' ? fields[name] : '';
