import { Controller, Get, Param } from '@nestjs/common';
import { kindLabel } from '../../../cycles/domain/partner-rule.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { type Caller, TheCaller } from '../../../platform/http/caller.js';
import { redirect } from '../../../platform/http/redirect.js';
import { longDateTime } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { substanceHash } from '../../canonical.js';
import { ConfirmationService, type PartnerStanding } from '../../confirmation.service.js';
import { confirmationUrl, entryPaths } from '../../entries.paths.js';
import { deadLinkPage } from './dead-link.js';

/** A partner's own confirmation, to print and to keep. */
@Controller()
export class ConfirmationReceiptController {
  constructor(
    private readonly confirmations: ConfirmationService,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.confirmationReceipt)
  @AccessFor('link', 'the confirmation given by the link')
  async show(@TheCaller() { lang }: Caller, @Param('token') token: string) {
    const standing = await this.confirmations.read(token, this.clock.now());
    if (!standing) return deadLinkPage(this.texts, lang);
    if (standing.partner.state !== 'confirmed') return redirect(confirmationUrl(token));
    const title = this.texts.t(lang, 'partners.receipt.title');
    const model = { ...this.model(standing, lang), back: confirmationUrl(token) };
    const preline = standing.partner.organisation;
    return page('entries/partner/receipt', title, model, { noindex: true, preline });
  }

  private model({ partner, dossier }: PartnerStanding, lang: Lang) {
    const { organisation, kind, signatoryName, signatoryFunction, answeredAt, statement } = partner;
    const { partnerRule, applicant, cycleName, title } = dossier;
    const row = (key: string, value: string | null | undefined) => ({
      key: this.texts.t(lang, `partners.receipt.${key}`),
      value: value ?? '',
    });
    return {
      rows: [
        row('municipality', applicant.name),
        row('cycle', cycleName),
        ...(title ? [row('entry', title)] : []),
        row('organisation', organisation),
        row('kind', kindLabel(partnerRule.kinds, kind, lang)),
        row('name', signatoryName),
        row('function', signatoryFunction),
        row('at', answeredAt && longDateTime(answeredAt, lang, { zone: true })),
      ],
      hash: partner.contentHash,
      statement,
      outdated: partner.contentHash !== substanceHash(dossier),
    };
  }
}
