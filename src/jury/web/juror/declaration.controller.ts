import { Body, Controller, Get, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { DeclarationsQueries, type PairLine } from '../../declarations.queries.js';
import { DeclarationsService } from '../../declarations.service.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { DeclarationForm } from './declaration.form.js';
import { hintTexts } from './declarations.presenter.js';

/** A juror says, knowing title and applicant only, whether there is a conflict of interest. Then the entry opens, or is gone. */
@Controller()
export class DeclarationController {
  constructor(
    private readonly forms: Forms,
    private readonly queries: DeclarationsQueries,
    private readonly declarations: DeclarationsService,
    private readonly texts: Texts,
  ) {}

  @Get(juryPaths.declare)
  @AccessFor('juror', 'own assignments, no entry in conflict')
  async show(@Me() { identity }: SignedIn, @IdParam() id: string, @Kept() kept: Fields | undefined) {
    const line = found(await this.queries.one(identity.personId, id));
    return this.declarationPage(line, openedForm(kept));
  }

  @Post(juryPaths.declare)
  @AccessFor('juror', 'own assignments, no entry in conflict')
  declare(@Me() { identity, actor, lang }: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    return this.forms.attempt(
      lang,
      DeclarationForm,
      body,
      async ({ urteil, reason }) => {
        const free = urteil === 'frei';
        await this.declarations.declare(actor, identity.personId, {
          assignmentId: id,
          free,
          reason: reason.trim(),
        });
        return free
          ? redirect(juryUrls.sheet(id), success('conflicts.flash.free'))
          : redirect(juryPaths.list, success('jury.flash.conflictDeclared'));
      },
      async (form) => this.declarationPage(found(await this.queries.one(identity.personId, id)), form),
    );
  }

  private declarationPage(line: PairLine, form: FormState) {
    const { id, reference, title, applicant, declared, submitted, closed } = line;
    const model = {
      form,
      reference,
      title,
      applicant,
      declared,
      submitted,
      closed,
      hints: hintTexts(line, this.texts, 'de'),
      action: juryUrls.declare(id),
      cancelHref: juryPaths.list,
    };
    const heading = declared ? 'Befangen melden' : 'Sind Sie befangen?';
    return page('jury/juror/declaration', heading, model, {
      noindex: true,
      breadcrumb: [{ text: 'Meine Bewertungen', href: juryPaths.list }, { text: heading }],
    });
  }
}
