import { Body, Controller, Get, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { ConflictsService } from '../../conflicts.service.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { type AssignmentLine, SheetsQueries } from '../../sheets.queries.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { ReasonForm } from '../reason.form.js';

/** A juror declares a conflict of interest, knowing title and applicant only. */
@Controller()
export class DeclarationController {
  constructor(
    private readonly forms: Forms,
    private readonly sheets: SheetsQueries,
    private readonly conflicts: ConflictsService,
  ) {}

  @Get(juryPaths.declare)
  @AccessFor('juror', 'own assignments, no entry in conflict')
  async show(@Me() { identity }: SignedIn, @IdParam() id: string, @Kept() kept: Fields | undefined) {
    const line = found(await this.sheets.line(identity.personId, id));
    return this.declarationPage(line, openedForm(kept));
  }

  @Post(juryPaths.declare)
  @AccessFor('juror', 'own assignments, no entry in conflict')
  declare(@Me() { identity, actor, lang }: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    return this.forms.attempt(
      lang,
      ReasonForm,
      body,
      async ({ reason }) => {
        await this.conflicts.declare(actor, identity.personId, id, reason.trim());
        return redirect(juryPaths.list, success('jury.flash.conflictDeclared'));
      },
      async (form) => this.declarationPage(found(await this.sheets.line(identity.personId, id)), form),
    );
  }

  private declarationPage({ id, reference, title, applicant }: AssignmentLine, form: FormState) {
    const model = {
      form,
      reference,
      title,
      applicant,
      action: juryUrls.declare(id),
      cancelHref: juryPaths.list,
    };
    return page('jury/juror/declaration', 'Befangen melden', model, {
      noindex: true,
      breadcrumb: [{ text: 'Meine Bewertungen', href: juryPaths.list }, { text: 'Befangen melden' }],
    });
  }
}
