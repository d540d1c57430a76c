import { Body, Controller, Get, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { ConflictsService } from '../../conflicts.service.js';
import { JurorsQueries } from '../../jurors.queries.js';
import { JurorsService } from '../../jurors.service.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { AffiliationsForm } from '../affiliations.form.js';
import { AffiliationsField } from '../affiliations-field.js';
import { ReasonForm } from '../reason.form.js';
import { breadcrumb, mayAct } from './breadcrumb.js';
import { ChairForm, SetConflictForm } from './juror.form.js';
import { presentJuror } from './juror.presenter.js';

/** One juror: affiliations, chair, conflicts, removal. */
@Controller()
export class JurorController {
  constructor(
    private readonly forms: Forms,
    private readonly queries: JurorsQueries,
    private readonly jurors: JurorsService,
    private readonly conflicts: ConflictsService,
    private readonly affiliations: AffiliationsField,
    private readonly texts: Texts,
  ) {}

  @Get(juryPaths.juror)
  @AccessFor(['organiser', 'auditor'])
  show(@Me() me: SignedIn, @IdParam() id: string, @Kept() kept: Fields | undefined) {
    return this.jurorPage(me, id, kept && openedForm(kept));
  }

  @Post(juryPaths.juror)
  @AccessFor('organiser')
  changeAffiliations(@Me() me: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    return this.forms.attempt(
      me.lang,
      AffiliationsForm,
      body,
      async (form) => {
        const { cycleId } = found(await this.queries.one(id));
        await this.jurors.changeAffiliations(me.actor, id, await this.affiliations.read(cycleId, form));
        return redirect(juryUrls.juror(id), success('jury.flash.affiliationsChanged'));
      },
      (form) => this.jurorPage(me, id, form),
    );
  }

  @Get(juryPaths.jurorChair)
  @AccessFor('organiser')
  backFromChair(@IdParam() id: string) {
    return redirect(juryUrls.juror(id));
  }

  @Post(juryPaths.jurorChair)
  @AccessFor('organiser')
  nameChair(@Me() me: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    return this.forms.attempt(
      me.lang,
      ChairForm,
      body,
      async ({ chair }) => {
        await this.jurors.nameChair(me.actor, id, chair === 'ja');
        return redirect(juryUrls.juror(id), success('jury.flash.chairChanged'));
      },
      (form) => this.jurorPage(me, id, form),
    );
  }

  @Get(juryPaths.jurorConflicts)
  @AccessFor(['organiser', 'auditor'])
  showConflicts(@Me() me: SignedIn, @IdParam() id: string, @Kept() kept: Fields | undefined) {
    return this.jurorPage(me, id, kept && openedForm(kept));
  }

  @Post(juryPaths.jurorConflicts)
  @AccessFor('organiser')
  setConflict(@Me() me: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    return this.forms.attempt(
      me.lang,
      SetConflictForm,
      body,
      async ({ entryId, reason }) => {
        await this.conflicts.set(me.actor, { jurorId: id, entryId }, reason);
        return redirect(juryUrls.juror(id), success('jury.flash.conflictSet'));
      },
      (form) => this.jurorPage(me, id, form),
    );
  }

  @Get(juryPaths.liftConflict)
  @AccessFor('organiser')
  async askToLift(@IdParam() id: string, @Kept() kept: Fields | undefined) {
    return this.liftPage(id, openedForm(kept));
  }

  @Post(juryPaths.liftConflict)
  @AccessFor('organiser')
  liftConflict(@Me() me: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    return this.forms.attempt(
      me.lang,
      ReasonForm,
      body,
      async ({ reason }) => {
        const jurorId = await this.conflicts.lift(me.actor, id, reason);
        return redirect(
          jurorId ? juryUrls.juror(jurorId) : juryPaths.rounds,
          success('jury.flash.conflictLifted'),
        );
      },
      (form) => this.liftPage(id, form),
    );
  }

  @Get(juryPaths.jurorRemoval)
  @AccessFor('organiser')
  askToRemove(@IdParam() id: string, @Kept() kept: Fields | undefined) {
    return this.removalPage(id, openedForm(kept));
  }

  @Post(juryPaths.jurorRemoval)
  @AccessFor('organiser')
  remove(@Me() me: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    return this.forms.attempt(
      me.lang,
      ReasonForm,
      body,
      async ({ reason }) => {
        await this.jurors.remove(me.actor, id, reason);
        return redirect(juryUrls.juror(id), success('jury.flash.jurorRemoved'));
      },
      (form) => this.removalPage(id, form),
    );
  }

  private async jurorPage(me: SignedIn, id: string, form?: FormState) {
    const juror = found(await this.queries.one(id));
    const [choices, conflicts, entries] = await Promise.all([
      this.affiliations.choices(juror.cycleId, me.lang),
      this.queries.conflictsOf(id),
      this.queries.entriesToBar(juror.cycleId),
    ]);
    const model = presentJuror({ juror, choices, conflicts, entries }, form, mayAct(me), this.texts, me.lang);
    return page('jury/organiser/juror', juror.name, model, {
      wide: true,
      noindex: true,
      preline: juror.cycleName,
      breadcrumb: breadcrumb({ text: 'Jury', href: juryUrls.jurors(juror.cycleId) }, { text: juror.name }),
    });
  }

  private async removalPage(id: string, form: FormState) {
    const { name, cycleId } = found(await this.queries.one(id));
    const model = { form, name, action: juryUrls.jurorRemoval(id), cancelHref: juryUrls.juror(id) };
    return page('jury/organiser/removal', `${name} aus der Jury nehmen`, model, {
      noindex: true,
      breadcrumb: breadcrumb({ text: 'Jury', href: juryUrls.jurors(cycleId) }, { text: name }),
    });
  }

  private async liftPage(id: string, form: FormState) {
    const { jurorId, name, entry } = found(await this.queries.conflict(id));
    const model = {
      form,
      name,
      entry,
      action: juryUrls.liftConflict(id),
      cancelHref: juryUrls.juror(jurorId),
    };
    return page('jury/organiser/lift', 'Befangenheit aufheben', model, {
      noindex: true,
      breadcrumb: breadcrumb({ text: name, href: juryUrls.juror(jurorId) }, { text: 'Aufheben' }),
    });
  }
}
