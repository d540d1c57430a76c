import { Body, Controller, Get, Post } from '@nestjs/common';
import { RemindersQueries } from '../../../jury/reminders.queries.js';
import { juryPaths, juryUrls } from '../../../jury/jury.paths.js';
import { type RoundView, RoundsQueries } from '../../../jury/rounds.queries.js';
import { SheetRemindersService } from '../../../jury/sheet-reminders.service.js';
import { breadcrumb } from '../../../jury/web/organiser/breadcrumb.js';
import { newId } from '../../../platform/database/new-id.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { emptyForm, type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { ReminderPreviewService } from '../../reminder-preview.service.js';
import { ReadableMail } from './readable-mail.js';
import { hiddenFields, presentOpenJurors, presentPreview, readReminder } from './sheet-reminder.form.js';

/** Reminding jurors of their open sheets: whom, what each of them gets, then sending. */
@Controller()
export class SheetReminderController {
  constructor(
    private readonly forms: Forms,
    private readonly rounds: RoundsQueries,
    private readonly queries: RemindersQueries,
    private readonly reminders: SheetRemindersService,
    private readonly previews: ReminderPreviewService,
    private readonly readable: ReadableMail,
  ) {}

  @Get(juryPaths.reminders)
  @AccessFor('organiser')
  async show(@IdParam() id: string, @Kept() kept: Fields | undefined) {
    const round = found(await this.rounds.one(id));
    if (round.state !== 'open') return redirect(juryUrls.round(id));
    const open = await this.queries.openJurors(id);
    const values = { jurors: open.map(({ jurorId }) => jurorId), note: '', key: newId() };
    return this.choicePage(round, openedForm(kept, values));
  }

  @Get(juryPaths.remindersPreview)
  @AccessFor('organiser')
  backFromPreview(@IdParam() id: string) {
    return redirect(juryUrls.reminders(id));
  }

  /** What would be sent; nothing is yet. */
  @Post(juryPaths.remindersPreview)
  @AccessFor('organiser')
  async preview(@Me() { actor, lang }: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    const round = found(await this.rounds.one(id));
    const fields = fieldsOf(body);
    if (fields['act'] === 'back') return this.choicePage(round, emptyForm(fields));
    return this.forms.guard(
      lang,
      fields,
      async () => {
        const mails = await this.previews.preview(actor, id, readReminder(fields));
        const model = {
          ...presentPreview(mails, this.readable),
          hidden: hiddenFields(fields),
          action: juryUrls.reminders(id),
          backAction: juryUrls.remindersPreview(id),
        };
        return this.reminderPage('remind-preview', round, model, 'Noch ist nichts verschickt.');
      },
      (form) => this.choicePage(round, form),
    );
  }

  @Post(juryPaths.reminders)
  @AccessFor('organiser')
  async send(@Me() { actor, lang }: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    const round = found(await this.rounds.one(id));
    const fields = fieldsOf(body);
    return this.forms.guard(
      lang,
      fields,
      async () => {
        const count = await this.reminders.remind(actor, id, readReminder(fields));
        const flash = count > 0 ? 'jury.flash.jurorsReminded' : 'jury.flash.alreadyReminded';
        return redirect(juryUrls.round(id), success(flash, { count }));
      },
      (form) => this.choicePage(round, form),
    );
  }

  private async choicePage(round: RoundView, form: FormState) {
    const open = await this.queries.openJurors(round.id);
    const model = {
      form,
      options: presentOpenJurors(open),
      action: juryUrls.remindersPreview(round.id),
      cancelHref: juryUrls.round(round.id),
    };
    return this.reminderPage('remind', round, model);
  }

  private reminderPage(view: string, { id, name, cycleName }: RoundView, model: object, lead?: string) {
    return page(`jury/organiser/${view}`, `${name}: Jury erinnern`, model, {
      noindex: true,
      preline: cycleName,
      ...(lead && { lead }),
      breadcrumb: breadcrumb({ text: name, href: juryUrls.round(id) }, { text: 'Erinnern' }),
    });
  }
}
