import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { cookieNames } from '../../../platform/http/cookies.js';
import type { Body as Fields } from '../../../platform/http/forms.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { KeptInputs } from '../../../platform/http/kept-inputs.js';
import { time } from '../../../platform/i18n/formats.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { fieldMarks, writtenFieldMarks } from '../../domain/sheet-merge.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { SheetsService } from '../../sheets.service.js';
import { readSheet } from './sheet.form.js';

/** Saving while a juror types: some fields of a sheet, with a short answer as that of a dossier's sections. */
@Controller()
export class SheetAutosaveController {
  constructor(
    private readonly sheets: SheetsService,
    private readonly kept: KeptInputs,
    private readonly texts: Texts,
  ) {}

  @Post(juryPaths.autosave)
  @HttpCode(200)
  @AccessFor('juror', 'own assignments, no entry in conflict')
  async save(
    @Me() { actor, identity, lang }: SignedIn,
    @IdParam() id: string,
    @Body() body: Fields,
    @Req() request: FastifyRequest,
  ) {
    const posted = readSheet(body);
    const names = Object.keys(posted.fields);
    const { stored, disputed, at } = await this.sheets.keepTyped(actor, identity.personId, id, posted);
    const token = request.cookies[cookieNames.kept];
    if (token && disputed.length === 0)
      await this.kept.forgetIf(token, juryUrls.sheet(id), (typed) =>
        Object.keys(readSheet(typed).fields).every((name) => names.includes(name)),
      );
    return {
      text: this.texts.t(lang, 'drafts.autosave.saved', { at: time(at, lang) }),
      marks: writtenFieldMarks(fieldMarks(stored, names)),
      conflicts: disputed,
    };
  }
}
