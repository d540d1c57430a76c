import { longDateTime } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { substanceHash } from '../../canonical.js';
import type { Earlier } from '../../confirmed-content.queries.js';
import { longestStatement, type PartnerStanding } from '../../confirmation.service.js';
import { deadlineRefusal } from '../../domain/guards.js';
import { confirmationOf } from '../../domain/partner.js';
import { confirmationFileUrl, confirmationReceiptUrl, confirmationUrl } from '../../entries.paths.js';
import { contentOfDossier } from '../dossier-content.js';
import { changesView } from '../changes.presenter.js';
import { presentDossier } from '../dossier.presenter.js';

/** What the partner reads: for whom the link is, what was decided, the entry as the jury will see it. */
export function confirmationModel(
  { partner, dossier }: PartnerStanding,
  earlier: Earlier | undefined,
  token: string,
  texts: Texts,
  lang: Lang,
  now: Temporal.Instant,
) {
  const contentHash = substanceHash(dossier);
  const { state, organisation, answeredAt, signatoryName, signatoryFunction, statement, objection } = partner;
  const outdated = confirmationOf(state, partner.contentHash, contentHash) === 'outdated';
  const at = answeredAt && longDateTime(answeredAt, lang, { zone: true });
  const { deadline } = dossier.schedule.milestones;
  return {
    organisation,
    municipality: dossier.applicant.name,
    cycle: dossier.cycleName,
    deadline: deadline && longDateTime(deadline, lang, { zone: true }),
    action: confirmationUrl(token),
    contentHash,
    limit: longestStatement,
    open: deadlineRefusal(dossier.schedule, 'confirm', now) === undefined,
    confirmed: state === 'confirmed' && {
      at,
      by: [signatoryName, signatoryFunction].filter(Boolean).join(', '),
    },
    objected: state === 'objected' && { at, objection },
    outdated,
    outdatedText: texts.t(lang, `partners.confirmation.${dossier.partnerRule.confirming}`),
    changes: outdated && earlier && changesView(earlier, dossier.form, texts, lang),
    receiptHref: state === 'confirmed' && confirmationReceiptUrl(token),
    known: {
      name: signatoryName ?? '',
      function: signatoryFunction ?? '',
      statement,
      objection: objection ?? '',
    },
    dossier: presentDossier(contentOfDossier(dossier, contentHash), texts, lang, 'partner', {
      file: (file) => file.id && confirmationFileUrl(token, file.id),
    }),
  };
}
