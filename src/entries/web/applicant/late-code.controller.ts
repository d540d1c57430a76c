import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { MunicipalityQueries } from '../../../municipalities/municipality.queries.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { DomainError } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { proofErrors } from '../../domain/proof-errors.js';
import { entryPaths, entryUrl } from '../../entries.paths.js';
import { latePaths } from '../../late.paths.js';
import { LateCodeService, type RedeemedFor } from '../../late-code.service.js';
import { MyEntriesQueries } from '../../my-entries.queries.js';
import { applicantPage } from './frame.js';

/** Redeeming a late-access code for an entry of one's own, or for a new one. */
@Controller()
export class LateCodeController {
  constructor(
    private readonly mine: MyEntriesQueries,
    private readonly municipalities: MunicipalityQueries,
    private readonly codes: LateCodeService,
    private readonly forms: Forms,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(latePaths.redeem)
  @AccessFor('signed-in', 'own entries')
  show(@Me() me: SignedIn, @Query('bewerbung') entry: unknown, @Kept() kept: Fields | undefined) {
    return this.page(me, openedForm(kept, { entry: typeof entry === 'string' ? entry : '' }));
  }

  @Post(latePaths.redeem)
  @AccessFor('signed-in', 'own entries')
  redeem(@Me() me: SignedIn, @Body() body: Fields) {
    const { personId } = me.identity;
    const fields = fieldsOf(body);
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        const what = await this.readWhat(fields);
        const id = await this.codes.redeem(me.actor, String(fields['code'] ?? ''), what, personId);
        return redirect(entryUrl(id), success('proof.flash.codeRedeemed'));
      },
      (form) => this.page(me, form),
    );
  }

  /** @throws DomainError at the field where it is not clear what is meant */
  private async readWhat(fields: Fields): Promise<RedeemedFor> {
    const entryId = String(fields['entry'] ?? '');
    if (entryId === '') throw new DomainError(proofErrors.codeForWhat, {}, 422, 'entry');
    if (entryId !== 'new') return { entryId };
    const chosen = String(fields['municipality'] ?? '');
    if (chosen !== '') return { municipalityId: chosen };
    const [first, ...others] = await this.municipalities.search(String(fields['q'] ?? '').slice(0, 200));
    if (!first) throw new DomainError(proofErrors.codeNoMunicipality, {}, 422, 'q');
    if (others.length > 0) throw new DomainError(proofErrors.codeWhichMunicipality, {}, 422, 'municipality');
    return { municipalityId: first.id };
  }

  private async page({ lang, identity }: SignedIn, form: FormState) {
    const t = (key: string, params = {}) => this.texts.t(lang, `proof.code.${key}`, params);
    const entries = await this.mine.entriesOf(identity.personId, this.clock.now());
    const open = entries.filter(({ state }) => state === 'draft' || state === 'submitted');
    const asked = String(form.values['q'] ?? '').slice(0, 200);
    const hits = form.errors.length > 0 && asked.trim() !== '' ? await this.municipalities.search(asked) : [];
    const model = {
      form,
      options: [
        ...open.map(({ id, municipality, cycleName }) => ({
          value: id,
          text: municipality,
          hint: cycleName,
        })),
        { value: 'new', text: t('new') },
      ],
      hits: hits.map(({ id, shortName, stateName }) => ({ value: id, text: shortName, hint: stateName })),
      action: latePaths.redeem,
      byHandHref: entryPaths.startByHand,
    };
    const options = form.errors.length > 0 ? { status: 422 } : {};
    return applicantPage(this.texts, lang, 'late-code', t('title'), model, options);
  }
}
