import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { textIn } from '../../../cycles/domain/localized-text.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import type { Body as Fields } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { dateTime } from '../../../platform/i18n/formats.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { DossierQueries } from '../../dossier.queries.js';
import { entryPaths, entryUrl } from '../../entries.paths.js';
import { PublicationConsentService } from '../../publication-consent.service.js';
import { SubmissionQueries } from '../../submission.queries.js';
import { answerBlocks } from '../answer-blocks.js';
import { entryPage } from './frame.js';

/** What the last submission released for publication; its consent can be withdrawn and given again at any time. */
@Controller()
export class PublicationController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly submissions: SubmissionQueries,
    private readonly consents: PublicationConsentService,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.publication)
  @AccessFor('signed-in', 'entries in whose team one is')
  async show(@Me() { lang, identity }: SignedIn, @Param('id') id: string) {
    const dossier = found(await this.dossiers.ofMember(id, identity.personId));
    const { form, answers, withdrawnAt } = found(await this.submissions.release(id));
    const words = { texts: this.texts, lang, markInternal: false };
    const title = this.texts.t(lang, 'forms.publication.pageTitle');
    return entryPage(this.texts, lang, dossier, 'publication', title, {
      withdrawnAt: withdrawnAt && dateTime(withdrawnAt, lang),
      sections: form.sections.map(({ key, title: name, questions }) => ({
        title: textIn(name, lang),
        blocks: answerBlocks(questions, answers[key] ?? {}, words),
      })),
      action: entryUrl(id, 'publication'),
      back: entryUrl(id),
    });
  }

  @Post(entryPaths.publication)
  @AccessFor('signed-in', 'entries in whose team one is')
  async change(@Me() { actor, identity }: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const holds = body['tun'] === 'zustimmen';
    await this.consents.change(actor, id, identity.personId, holds);
    return redirect(
      entryUrl(id, 'publication'),
      success(holds ? 'forms.flash.consentGiven' : 'forms.flash.consentWithdrawn'),
    );
  }
}
