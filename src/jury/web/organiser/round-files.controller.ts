import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { megabytes } from '../../../cycles/domain/file-limits.js';
import { organiserFileUrl } from '../../../entries/organiser.paths.js';
import { refusalText } from '../../../entries/web/applicant/attachments.presenter.js';
import { AccessFor, TakesFiles } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { DomainError, found } from '../../../platform/http/domain-error.js';
import { Forms } from '../../../platform/http/forms.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { statusOfRefusal, Uploads } from '../../../platform/http/uploads.js';
import { fileSize } from '../../../platform/i18n/formats.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { attachmentTypes } from '../../../platform/storage/file-types.js';
import { emptyForm, failedForm, type FormState } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { roundErrors } from '../../domain/round-errors.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { RoundFilesQueries } from '../../round-files.queries.js';
import { RoundFilesService } from '../../round-files.service.js';
import { RoundSettingsQueries } from '../../round-settings.queries.js';
import { breadcrumb, mayAct } from './breadcrumb.js';
import { presentFiles } from './round-files.presenter.js';

/** Of one redacted file. */
const maxBytes = megabytes(50);

/** Which attachments the jury of a round gets, withheld or redacted one by one. */
@Controller()
export class RoundFilesController {
  constructor(
    private readonly forms: Forms,
    private readonly uploads: Uploads,
    private readonly settings: RoundSettingsQueries,
    private readonly queries: RoundFilesQueries,
    private readonly files: RoundFilesService,
    private readonly texts: Texts,
  ) {}

  @Get(juryPaths.roundFiles)
  @AccessFor(['organiser', 'auditor'])
  async list(@Me() me: SignedIn, @IdParam() id: string) {
    const round = found(await this.settings.of(id));
    const model = presentFiles(round, await this.queries.ofRound(id), mayAct(me), me.lang);
    return page('jury/organiser/round-files', `${round.name}: Anlagen`, model, {
      wide: true,
      noindex: true,
      preline: round.cycleName,
      breadcrumb: breadcrumb({ text: round.name, href: juryUrls.round(id) }, { text: 'Anlagen' }),
    });
  }

  @Get(juryPaths.roundFile)
  @AccessFor('organiser')
  show(
    @Me() me: SignedIn,
    @IdParam() id: string,
    @IdParam('entryId') entryId: string,
    @Param('sha256') sha256: string,
  ) {
    return this.filePage(me, { roundId: id, entryId, sha256 });
  }

  @Post(juryPaths.roundFile)
  @TakesFiles()
  @AccessFor('organiser')
  async change(
    @Me() me: SignedIn,
    @IdParam() id: string,
    @IdParam('entryId') entryId: string,
    @Param('sha256') sha256: string,
    @Req() request: FastifyRequest,
  ) {
    const place = { roundId: id, entryId, sha256 };
    const upload = await this.uploads.receive(request, { fileBytes: maxBytes, files: 1 }, attachmentTypes);
    const { fields, refused } = upload;
    if (refused.length > 0) {
      const texts = refused.map(({ name, error }) => refusalText(this.texts, me.lang, name, error));
      const form = failedForm(
        fields,
        texts.map((text) => ({ field: 'file', text })),
      );
      return this.filePage(me, place, form, statusOfRefusal(upload));
    }
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        const [file] = upload.files;
        if (fields.what === 'redacted' && !file)
          throw new DomainError(roundErrors.redactionMissing, {}, 422, 'file');
        if (fields.what === 'shown') await this.files.show(me.actor, place);
        else await this.files.withhold(me.actor, place, fields.what === 'redacted' ? file! : null);
        return redirect(juryUrls.roundFiles(id), success(flashes[String(fields.what)] ?? flashes.withheld!));
      },
      (form) => this.filePage(me, place, form),
    );
  }

  private async filePage(
    { lang }: SignedIn,
    { roundId, entryId, sha256 }: { roundId: string; entryId: string; sha256: string },
    form?: FormState,
    status = 200,
  ) {
    const round = found(await this.settings.of(roundId));
    const file = found(await this.queries.one(roundId, entryId, sha256));
    const { withheld } = file;
    const now = withheld ? (withheld.replacement ? 'redacted' : 'withheld') : 'shown';
    const model = {
      form: form ?? emptyForm({ what: now }),
      facts: [
        { key: 'Bewerbung', value: `${file.applicant}: ${file.title}` },
        {
          key: 'Eingereichte Datei',
          files: [
            { text: `${file.name} (${fileSize(file.size, lang)})`, href: organiserFileUrl(entryId, sha256) },
          ],
        },
        ...(withheld?.replacement ? [{ key: 'Geschwärzte Datei', value: withheld.name }] : []),
      ],
      maxBytes,
      closed: round.state === 'closed',
      action: juryUrls.roundFile(roundId, entryId, sha256),
      cancelHref: juryUrls.roundFiles(roundId),
    };
    return page('jury/organiser/round-file', file.caption || file.name, model, {
      noindex: true,
      preline: round.name,
      ...(status !== 200 && { status }),
      breadcrumb: breadcrumb(
        { text: round.name, href: juryUrls.round(roundId) },
        { text: 'Anlagen', href: juryUrls.roundFiles(roundId) },
        { text: 'Anlage' },
      ),
    });
  }
}

const flashes: Readonly<Record<string, string>> = {
  shown: 'rounds.flash.fileShown',
  withheld: 'rounds.flash.fileWithheld',
  redacted: 'rounds.flash.fileRedacted',
};
