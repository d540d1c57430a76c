import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { pageNumber } from '../../../platform/http/page-number.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { emptyForm, type FormState } from '../../../platform/views/form.js';
import { readMarks } from '../../domain/answer-marks.js';
import { sectionOf } from '../../domain/form-definition.js';
import { basisFields } from '../../domain/section-basis.js';
import { DossierQueries } from '../../dossier.queries.js';
import { entryPaths, sectionUrl } from '../../entries.paths.js';
import { SectionHistoryQueries } from '../../section-history.queries.js';
import { SectionVersionService } from '../../section-version.service.js';
import { entryPage } from './frame.js';
import { versionModel, versionsModel, versionsPerPage } from './versions.presenter.js';

/** How the dossier came to be: who saved what and when, what was different then, and the way back. */
@Controller()
export class VersionsController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly history: SectionHistoryQueries,
    private readonly versions: SectionVersionService,
    private readonly forms: Forms,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.versions)
  @AccessFor('signed-in', 'entries in whose team one is')
  async list(
    @Me() { lang, identity: { personId } }: SignedIn,
    @Param('id') id: string,
    @Query('abschnitt') section: unknown,
    @Query('seite') asked: unknown,
  ) {
    const dossier = found(await this.dossiers.ofMember(id, personId));
    const sectionKey = typeof section === 'string' && section ? section : undefined;
    const page = pageNumber(asked);
    const list = await this.history.page(id, personId, { sectionKey, page, size: versionsPerPage });
    const model = versionsModel(dossier, { ...list, page, sectionKey }, this.texts, lang);
    return entryPage(
      this.texts,
      lang,
      dossier,
      'versions',
      this.texts.t(lang, 'drafts.versions.title'),
      model,
    );
  }

  @Get(entryPaths.version)
  @AccessFor('signed-in', 'entries in whose team one is')
  show(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('key') key: string,
    @Param('number') number: string,
  ) {
    return this.page(me, id, key, Number(number));
  }

  @Post(entryPaths.version)
  @AccessFor('signed-in', 'entries in whose team one is')
  async restore(
    @Me() me: SignedIn,
    @Param('id') entryId: string,
    @Param('key') sectionKey: string,
    @Param('number') number: string,
    @Body() body: Fields,
  ) {
    const questions = [body['fragen']].flat().filter((key): key is string => typeof key === 'string');
    const version = {
      entryId,
      personId: me.identity.personId,
      sectionKey,
      number: Number(number),
      questions,
    };
    const base = readMarks(body[basisFields.marks]) ?? {};
    return this.forms.guard(
      me.lang,
      fieldsOf(body),
      async () => {
        const { conflicts } = await this.versions.restore(me.actor, { ...version, base });
        if (conflicts.length > 0)
          return this.page(me, entryId, sectionKey, version.number, { outdated: true });
        return redirect(sectionUrl(entryId, sectionKey), success('drafts.flash.restored'));
      },
      (form) => this.page(me, entryId, sectionKey, version.number, { form }),
    );
  }

  private async page(
    { lang, identity: { personId } }: SignedIn,
    id: string,
    key: string,
    number: number,
    { form = emptyForm(), outdated = false }: { form?: FormState; outdated?: boolean } = {},
  ) {
    const dossier = found(await this.dossiers.ofMember(id, personId));
    const section = found(sectionOf(dossier.form, key));
    const version = found(await this.history.one(id, personId, { sectionKey: key, number }));
    const shown = { version, form, outdated, now: this.clock.now() };
    const model = versionModel(dossier, section, shown, this.texts, lang);
    const title = this.texts.t(lang, 'drafts.version.title', { number });
    return entryPage(this.texts, lang, dossier, 'version', title, model, outdated ? { status: 409 } : {});
  }
}
