import { dateTime } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { confirmRefusal } from '../../domain/guards.js';
import { entryUrl, partnerUrl } from '../../entries.paths.js';
import { partnerStandings, type StandingPartner } from '../../partner-standings.js';
import { substanceHash } from '../../canonical.js';
import type { Dossier } from '../../read-dossier.js';

/**
 * Which confirmations are about an earlier state of the dossier, and what can be done. Model of `entries/applicant/outdated`; nothing where
 * every confirmation is about the present state.
 */
export function outdatedBox(dossier: Dossier, texts: Texts, lang: Lang, now: Temporal.Instant) {
  const outdated = partnerStandings(dossier).filter((partner) => partner.outdated);
  if (outdated.length === 0) return undefined;
  const { id, partnerRule } = dossier;
  const toAsk = confirmRefusal(dossier, now) === undefined && mayBeAsked(dossier, outdated).length > 0;
  return {
    title: texts.t(lang, 'partners.outdated.title', { count: outdated.length }),
    text: texts.t(lang, `partners.outdated.${partnerRule.confirming}`),
    partners: outdated.map(({ id: partnerId, organisation, askedHash, askedAt }) => ({
      organisation,
      href: partnerUrl(id, partnerId, 'partnerChanges'),
      asked: askedAt && askedHash && dateTime(askedAt, lang),
    })),
    askHref: toAsk && entryUrl(id, 'askPartnersAgain'),
  };
}

/** Whose confirmation is about an earlier state, and who was not asked yet for the present one. */
export function mayBeAsked(dossier: Dossier, outdated: StandingPartner[]): StandingPartner[] {
  const current = substanceHash(dossier);
  return outdated.filter(({ askedHash }) => askedHash !== current);
}
