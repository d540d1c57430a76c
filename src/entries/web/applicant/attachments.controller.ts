import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor, TakesFiles } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { DomainError, found } from '../../../platform/http/domain-error.js';
import type { Body as Fields } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { statusOfRefusal, type Upload, Uploads } from '../../../platform/http/uploads.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { attachmentTypes } from '../../../platform/storage/file-types.js';
import { failedForm, type FormState, openedForm } from '../../../platform/views/form.js';
import { AttachmentService, largestAttachment } from '../../attachment.service.js';
import { editRefusal } from '../../domain/guards.js';
import { DossierQueries } from '../../dossier.queries.js';
import { entryPaths, entryUrl } from '../../entries.paths.js';
import { attachmentsModel, refusalText } from './attachments.presenter.js';
import { entryPage } from './frame.js';

const noType: ReadonlySet<string> = new Set();

/** The files of a dossier: the list and the form that adds one. */
@Controller()
export class AttachmentsController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly attachments: AttachmentService,
    private readonly uploads: Uploads,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.attachments)
  @AccessFor('signed-in', 'entries in whose team one is')
  show(@Me() me: SignedIn, @Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.page(me, id, openedForm(kept));
  }

  /** No file is taken from strangers, nor where none can be added any more: then the words typed come back alone. */
  @Post(entryPaths.attachments)
  @TakesFiles()
  @AccessFor('signed-in', 'entries in whose team one is')
  async add(@Me() me: SignedIn, @Param('id') id: string, @Req() request: FastifyRequest) {
    const dossier = found(await this.dossiers.ofMember(id, me.identity.personId));
    const refused = editRefusal(dossier, this.clock.now());
    if (refused) {
      const { fields } = await this.uploads.receive(request, 1, noType);
      return this.page(me, id, failedForm(fields, [{ field: '', text: this.texts.t(me.lang, refused.key) }]));
    }
    const upload = await this.uploads.receive(request, largestAttachment, attachmentTypes);
    if (upload.refused.length > 0 || upload.files.length === 0) return this.again(me, id, upload);
    try {
      await this.addAll(me, id, upload);
    } catch (error) {
      if (!(error instanceof DomainError) || error.status !== 422) throw error;
      const errors = [{ field: error.field ?? '', text: this.texts.t(me.lang, error.key, error.params) }];
      return this.page(me, id, failedForm(upload.fields, errors));
    }
    return redirect(entryUrl(id, 'attachments'), success('entries.flash.attached'));
  }

  private async addAll(
    { actor, identity }: SignedIn,
    entryId: string,
    { files, fields }: Upload,
  ): Promise<void> {
    const text = (name: string) => (typeof fields[name] === 'string' ? (fields[name] as string) : '');
    const words = {
      title: files.length === 1 ? text('title') : '',
      altText: text('altText'),
      credit: text('credit'),
    };
    for (const { name, sha256, size, type } of files) {
      const file = { name, sha256, size, type };
      await this.attachments.add(actor, { entryId, personId: identity.personId, file, ...words });
    }
  }

  private again(me: SignedIn, id: string, upload: Upload) {
    const { lang } = me;
    const texts = upload.refused.map(({ name, error }) => refusalText(this.texts, lang, name, error));
    if (texts.length === 0) texts.push(this.texts.t(lang, 'entries.upload.none'));
    const form = failedForm(
      upload.fields,
      texts.map((text) => ({ field: 'file', text })),
    );
    return this.page(me, id, form, statusOfRefusal(upload));
  }

  private async page({ lang, identity }: SignedIn, id: string, form: FormState, status?: number) {
    const dossier = found(await this.dossiers.ofMember(id, identity.personId));
    const editable = editRefusal(dossier, this.clock.now()) === undefined;
    const model = { form, ...attachmentsModel(dossier, editable, lang) };
    const title = this.texts.t(lang, 'entries.attachments.title');
    return entryPage(
      this.texts,
      lang,
      dossier,
      'attachments',
      title,
      model,
      status === undefined ? {} : { status },
    );
  }
}
