import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { DomainErrors, found } from '../../../platform/http/domain-error.js';
import type { Body as Fields } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { DossierQueries } from '../../dossier.queries.js';
import { entryPaths, receiptUrl } from '../../entries.paths.js';
import { SubmissionService } from '../../submission.service.js';
import { checkModel } from './check.presenter.js';
import { entryPage } from './frame.js';

type Refused = DomainErrors['problems'];

/** The whole dossier as it will be read, what is missing, and the act of submitting it. */
@Controller()
export class CheckController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly submissions: SubmissionService,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.check)
  @AccessFor('signed-in', 'entries in whose team one is')
  show(@Me() me: SignedIn, @Param('id') id: string) {
    return this.page(me, id);
  }

  @Post(entryPaths.check)
  @AccessFor('signed-in', 'entries in whose team one is')
  async submit(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const consent = body['veroeffentlichung'] === 'yes';
    try {
      const { personId } = me.identity;
      const { number, reference } = await this.submissions.submit(me.actor, id, personId, consent);
      return redirect(receiptUrl(id, number), success('entries.flash.submitted', { reference }));
    } catch (error) {
      if (!(error instanceof DomainErrors)) throw error;
      return this.page(me, id, error.problems, consent);
    }
  }

  private async page({ lang, identity }: SignedIn, id: string, refused?: Refused, consent = false) {
    const dossier = found(await this.dossiers.ofMember(id, identity.personId));
    const model = checkModel(dossier, this.texts, lang, this.clock.now());
    const title = this.texts.t(lang, model.editable ? 'entries.check.title' : 'entries.check.readTitle');
    const reasons = refused?.filter((each) => !('section' in each));
    const late = reasons?.map(({ key, params }) => this.texts.t(lang, key, params));
    const options = refused ? { status: 422, failed: true } : {};
    return entryPage(
      this.texts,
      lang,
      dossier,
      'check',
      title,
      { ...model, late, refused: refused !== undefined, consent },
      options,
    );
  }
}
