import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { IsOptional, IsString } from 'class-validator';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { quarantined } from '../../../platform/storage/scan-state.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { AttachmentFiles, previewOf, previewQuery } from '../../attachment-files.js';
import { AttachmentService } from '../../attachment.service.js';
import { isPicture, rightsFrom } from '../../domain/picture.js';
import { reachable } from '../../domain/removed-files.js';
import { DossierQueries } from '../../dossier.queries.js';
import { attachmentUrl, entryPaths, entryUrl } from '../../entries.paths.js';
import { pictureFields } from './attachments.presenter.js';
import { entryPage } from './frame.js';

class AttachmentForm {
  @IsString() title = '';
  @IsString() altText = '';
  @IsString() credit = '';
  @IsOptional() @IsString() rights = '';
}

/** One file: its words, its content, taking it out and bringing it back. */
@Controller()
export class AttachmentController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly attachments: AttachmentService,
    private readonly files: AttachmentFiles,
    private readonly forms: Forms,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.attachment)
  @AccessFor('signed-in', 'files of entries in whose team one is')
  async show(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('attachmentId') fileId: string,
    @Kept() kept: Fields | undefined,
  ) {
    const { file } = await this.find(me, id, fileId);
    const { title, altText, credit, rights } = file;
    return this.page(me, id, fileId, openedForm(kept, { title, altText, credit, rights: rights ?? '' }));
  }

  @Post(entryPaths.attachment)
  @AccessFor('signed-in', 'files of entries in whose team one is')
  async describe(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('attachmentId') fileId: string,
    @Body() body: Fields,
  ) {
    const entryId = (await this.find(me, id, fileId)).dossier.id;
    return this.forms.attempt(
      me.lang,
      AttachmentForm,
      body,
      async ({ title, altText, credit, rights }) => {
        const { personId } = me.identity;
        const words = { title, altText, credit, rights: rightsFrom(rights) };
        await this.attachments.describe(me.actor, { entryId, personId, attachmentId: fileId, ...words });
        return redirect(entryUrl(id, 'attachments'), success('entries.flash.saved'));
      },
      (form) => this.page(me, id, fileId, form),
    );
  }

  @Get(entryPaths.attachmentFile)
  @AccessFor('signed-in', 'files of entries in whose team one is')
  async fetch(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('attachmentId') fileId: string,
    @Query(previewQuery) preview: unknown,
  ) {
    return this.files.download((await this.find(me, id, fileId)).file, preview);
  }

  @Post(entryPaths.removeAttachment)
  @AccessFor('signed-in', 'files of entries in whose team one is')
  async remove(
    @Me() { actor, identity }: SignedIn,
    @Param('id') id: string,
    @Param('attachmentId') fileId: string,
  ) {
    await this.attachments.remove(actor, id, identity.personId, fileId);
    return redirect(entryUrl(id, 'attachments'), success('entries.flash.attachmentRemoved'));
  }

  @Post(entryPaths.restoreAttachment)
  @AccessFor('signed-in', 'files of entries in whose team one is')
  restore(
    @Me() { actor, identity, lang }: SignedIn,
    @Param('id') id: string,
    @Param('attachmentId') fileId: string,
  ) {
    const list = entryUrl(id, 'attachments');
    return this.forms.guard(
      lang,
      {},
      async () => {
        await this.attachments.restore(actor, id, identity.personId, fileId);
        return redirect(list, success('entries.flash.attachmentRestored'));
      },
      ({ errors }) => {
        const params = { reason: errors[0]?.text };
        return redirect(list, { kind: 'danger', key: 'files.flash.notRestored', params });
      },
    );
  }

  private async find({ identity }: SignedIn, id: string, fileId: string) {
    const dossier = found(await this.dossiers.ofMember(id, identity.personId));
    return { dossier, file: found(reachable(dossier.attachments, fileId)) };
  }

  private async page(me: SignedIn, id: string, fileId: string, form: FormState) {
    const { dossier, file } = await this.find(me, id, fileId);
    const model = {
      form,
      fileName: file.fileName,
      picture: isPicture(file) && pictureFields(this.texts, me.lang),
      thumbnail:
        isPicture(file) && !quarantined(file.scan) && previewOf(attachmentUrl(id, fileId, 'attachmentFile')),
      action: attachmentUrl(id, fileId),
      back: entryUrl(id, 'attachments'),
    };
    const title = this.texts.t(me.lang, 'entries.attachments.edit');
    return entryPage(this.texts, me.lang, dossier, 'attachment', title, model);
  }
}
