import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor, TakesFiles } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { statusOfRefusal, type Upload, Uploads } from '../../../platform/http/uploads.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { attachmentTypes } from '../../../platform/storage/file-types.js';
import { failedForm, type FormState, openedForm } from '../../../platform/views/form.js';
import { AttachmentService } from '../../attachment.service.js';
import { editRefusal } from '../../domain/guards.js';
import { DossierQueries } from '../../dossier.queries.js';
import { entryPaths, entryUrl } from '../../entries.paths.js';
import { InquiryQueries } from '../../inquiry.queries.js';
import { inquiryUrl } from '../../screening.paths.js';
import { storedOf, uploadLimits, wordsFor } from './attachment-upload.js';
import { attachmentsModel, noRoomText, refusalText } from './attachments.presenter.js';
import { entryPage } from './frame.js';

const noType: ReadonlySet<string> = new Set();

/** The files of a dossier: the list and the form that adds one. */
@Controller()
export class AttachmentsController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly attachments: AttachmentService,
    private readonly inquiries: InquiryQueries,
    private readonly uploads: Uploads,
    private readonly forms: Forms,
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
    if (refused && !(await this.inquiries.openForFiles(id, this.clock.now()))) {
      const { fields } = await this.uploads.receive(request, 1, noType);
      return this.page(me, id, failedForm(fields, [{ field: '', text: this.texts.t(me.lang, refused.key) }]));
    }
    const upload = await this.uploads.receive(request, uploadLimits(dossier), attachmentTypes);
    return this.forms.guard(
      me.lang,
      upload.fields,
      () => this.take(me, id, upload),
      (form) => this.page(me, id, form),
    );
  }

  /** Each file is taken or refused on its own; the page says which, by name. */
  private async take(me: SignedIn, id: string, upload: Upload) {
    const { lang, actor, identity } = me;
    const files = upload.files.map((file) => ({ file: storedOf(file), words: wordsFor(upload, file.name) }));
    const { added, refused } = await this.attachments.addAll(actor, {
      entryId: id,
      personId: identity.personId,
      files,
    });
    const texts = [
      ...upload.refused.map(({ name, error }) => refusalText(this.texts, lang, name, error)),
      ...refused.map(({ name, problem }) => noRoomText(this.texts, lang, name, problem)),
    ];
    if (texts.length === 0 && added.length > 0) {
      const count = added.length;
      return redirect(entryUrl(id, 'attachments'), success('files.flash.attached', { count }));
    }
    if (texts.length === 0) texts.push(this.texts.t(lang, 'entries.upload.none'));
    const form = failedForm(
      upload.fields,
      texts.map((text) => ({ field: 'file', text })),
    );
    const taken = added.map(({ name }) => name);
    return this.page(me, id, form, { status: statusOfRefusal(upload), taken });
  }

  private async page(
    { lang, identity }: SignedIn,
    id: string,
    form: FormState,
    { status, taken = [] }: { status?: number; taken?: string[] } = {},
  ) {
    const dossier = found(await this.dossiers.ofMember(id, identity.personId));
    const now = this.clock.now();
    const draft = editRefusal(dossier, now) === undefined;
    const opened = draft ? undefined : await this.inquiries.openForFiles(id, now);
    const editable = draft || opened !== undefined;
    const files = attachmentsModel(dossier, { editable, opened }, this.texts, lang);
    const inquiryHref = opened && inquiryUrl(id, opened.inquiryId, 'answer');
    const model = { form, taken, inquiryHref, ...files };
    const title = this.texts.t(lang, 'entries.attachments.title');
    const options = status === undefined ? {} : { status };
    return entryPage(this.texts, lang, dossier, 'attachments', title, model, options);
  }
}
