import { Body, Controller, Get, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { DomainErrors } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { DeclarationsQueries } from '../../declarations.queries.js';
import { DeclarationsService } from '../../declarations.service.js';
import { juryPaths } from '../../jury.paths.js';
import { readVerdicts } from './declaration.form.js';
import { presentDeclarations } from './declarations.presenter.js';

const title = 'Befangenheit erklären';

/** All entries that a juror has not declared yet, on one page: answered in any order, in several sittings. */
@Controller()
export class DeclarationsController {
  constructor(
    private readonly forms: Forms,
    private readonly queries: DeclarationsQueries,
    private readonly declarations: DeclarationsService,
    private readonly texts: Texts,
  ) {}

  @Get(juryPaths.declarations)
  @AccessFor('juror', 'own assignments, no entry in conflict')
  show(@Me() me: SignedIn, @Kept() kept: Fields | undefined) {
    return this.declarationsPage(me, openedForm(kept));
  }

  @Post(juryPaths.declarations)
  @AccessFor('juror', 'own assignments, no entry in conflict')
  declare(@Me() me: SignedIn, @Body() body: Fields) {
    const { verdicts, problems } = readVerdicts(body);
    return this.forms.guard(
      me.lang,
      fieldsOf(body),
      async () => {
        if (problems.length > 0) throw new DomainErrors(problems);
        const { free, conflicts } = await this.declarations.declareAll(
          me.actor,
          me.identity.personId,
          verdicts,
        );
        const left = await this.queries.open(me.identity.personId);
        return redirect(
          left.length > 0 ? juryPaths.declarations : juryPaths.list,
          success('conflicts.flash.declared', { free, conflicts }),
        );
      },
      (form) => this.declarationsPage(me, form),
    );
  }

  private async declarationsPage({ identity, lang }: SignedIn, form: FormState) {
    const lines = await this.queries.open(identity.personId);
    const model = { form, ...presentDeclarations(lines, this.texts, lang) };
    return page('jury/juror/declarations', title, model, {
      noindex: true,
      breadcrumb: [{ text: 'Meine Bewertungen', href: juryPaths.list }, { text: title }],
    });
  }
}
