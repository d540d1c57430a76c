import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Views } from '../../../platform/views/views.service.js';
import { emptyForm, type FormState, openedForm } from '../../../platform/views/form.js';
import type { ScreeningOutcome } from '../../domain/screening.js';
import { entryUrl } from '../../entries.paths.js';
import { type OrganiserEntry, OrganiserEntryQueries } from '../../organiser-entry.queries.js';
import { organiserEntryPaths, organiserEntryUrl } from '../../organiser.paths.js';
import { ScreeningQueries } from '../../screening.queries.js';
import { ScreeningService } from '../../screening.service.js';
import { organiserPage } from './frame.js';
import { ScreeningForm } from './screening.form.js';
import { screeningModel } from './screening.presenter.js';

/** The decision on eligibility: a page that says what will happen and who is written to, then the act. */
@Controller()
export class ScreeningController {
  constructor(
    private readonly entries: OrganiserEntryQueries,
    private readonly screening: ScreeningQueries,
    private readonly screenings: ScreeningService,
    private readonly forms: Forms,
    private readonly views: Views,
  ) {}

  @Get(organiserEntryPaths.admit)
  @AccessFor('organiser')
  askAdmit(@Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.decisionPage(id, 'admitted', formOf(kept));
  }

  @Post(organiserEntryPaths.admit)
  @AccessFor('organiser')
  admit(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    return this.decide(me, id, 'admitted', body);
  }

  @Get(organiserEntryPaths.reject)
  @AccessFor('organiser')
  askReject(@Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.decisionPage(id, 'rejected', formOf(kept));
  }

  @Post(organiserEntryPaths.reject)
  @AccessFor('organiser')
  reject(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    return this.decide(me, id, 'rejected', body);
  }

  private async decide({ lang, actor }: SignedIn, id: string, outcome: ScreeningOutcome, body: Fields) {
    const typed = fieldsOf(body);
    const block = /^block:(\d{1,3})$/.exec(String(typed['act']))?.[1];
    if (block) return this.decisionPage(id, outcome, emptyForm(typed), { block: Number(block) });
    if (typed['act'] === 'preview')
      return this.decisionPage(id, outcome, emptyForm(typed), { preview: true });
    return this.forms.attempt(
      lang,
      ScreeningForm,
      body,
      async ({ reason, override, checkVersion }) => {
        const decision = { outcome, reason, override, checkVersion: Number(checkVersion) || 0 };
        const done = await this.screenings.decide(actor, id, decision);
        const flash = done === 'proposed' ? 'screening.flash.proposed' : `entries.organiser.flash.${outcome}`;
        return redirect(organiserEntryUrl(id), success(flash));
      },
      (form) => this.decisionPage(id, outcome, form),
    );
  }

  private async decisionPage(id: string, outcome: ScreeningOutcome, form: FormState, wish: Wish = {}) {
    const [read, view] = await Promise.all([this.entries.byId(id), this.screening.ofEntry(id)]);
    const entry = found(read);
    const { title, ...model } = screeningModel(entry, found(view), outcome);
    const shown = wish.block === undefined ? form : withBlock(form, view?.rule.reasons[wish.block]);
    const preview = wish.preview && this.rejectionMail(entry, String(form.values['reason'] ?? ''));
    return organiserPage('decide', title, entry, { ...model, form: shown, preview }, { here: title });
  }

  /** The mail as the first of the team will read it. */
  private rejectionMail({ id, team, reference, title }: OrganiserEntry, reason: string) {
    const name = team[0]?.name ?? '';
    const links = { entry: entryUrl(id) };
    const mail = this.views.renderMail('entry-rejected', 'de', { name, reference, title, reason, links });
    return {
      subject: mail.subject,
      paragraphs: mail.text
        .trim()
        .split(/\n{2,}/)
        .map((block) => block.split('\n')),
    };
  }
}

/** What was asked for besides the decision: a text block put in, the mail shown. */
interface Wish {
  block?: number;
  preview?: boolean;
}

/** The block below what is there already. */
function withBlock(form: FormState, block = ''): FormState {
  const reason = [String(form.values['reason'] ?? '').trim(), block].filter(Boolean).join('\n\n');
  return { ...form, values: { ...form.values, reason } };
}

const formOf = (kept: Fields | undefined): FormState => openedForm(kept, { reason: '', override: '' });
