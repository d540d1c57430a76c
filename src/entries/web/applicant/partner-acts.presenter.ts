import { dateTime } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { confirmRefusal } from '../../domain/guards.js';
import { remindableFrom } from '../../domain/partner-reminder.js';
import { entryUrl, partnerActUrl, type PartnerPageAct } from '../../entries.paths.js';
import { possibleActs } from '../../partner-acts.js';
import { partnerStandings, type StandingPartner } from '../../partner-standings.js';
import type { Dossier } from '../../read-dossier.js';
import { mayBeAsked } from './outdated.js';

const recipient = ({ organisation, contactName, email }: StandingPartner) => ({
  text: organisation,
  hint: `${contactName}, ${email}`,
});

/** Before an act about one partner: what it does, and who gets a mail. */
export function partnerActModel(
  dossier: Dossier,
  partner: StandingPartner,
  act: PartnerPageAct,
  texts: Texts,
  lang: Lang,
  now: Temporal.Instant,
) {
  const t = (key: string, params = {}) => texts.t(lang, `partners.acts.${act}.${key}`, params);
  const { organisation } = partner;
  const possible = possibleActs(dossier, partner, now).acts.includes(act);
  return {
    title: t('title', { organisation }),
    back: entryUrl(dossier.id, 'partners'),
    ...(possible
      ? {
          effects: [t('effect', { organisation }), t('then')],
          items: act === 'withdraw' ? [] : [recipient(partner)],
          href: partnerActUrl(dossier.id, partner.id, act),
          submit: t('submit'),
          danger: act === 'withdraw',
        }
      : { refused: refusedText(dossier, partner, act, texts, lang, now) }),
  };
}

function refusedText(
  dossier: Dossier,
  partner: StandingPartner,
  act: PartnerPageAct,
  texts: Texts,
  lang: Lang,
  now: Temporal.Instant,
): string {
  const refused = confirmRefusal(dossier, now);
  if (refused) return texts.t(lang, 'partners.acts.over');
  if (act === 'remind' && partner.state === 'invited')
    return texts.t(lang, 'partners.acts.remind.later', { date: dateTime(remindableFrom(partner), lang) });
  if (act === 'askAgain' && partner.outdated) return texts.t(lang, 'partners.acts.askAgain.asked');
  return texts.t(lang, 'partners.acts.impossible');
}

/** Before everybody is asked whose confirmation is about an earlier state. */
export function askAllModel(dossier: Dossier, texts: Texts, lang: Lang, now: Temporal.Instant) {
  const t = (key: string, params = {}) => texts.t(lang, `partners.acts.askAgain.${key}`, params);
  const outdated = partnerStandings(dossier).filter((partner) => partner.outdated);
  const toAsk = mayBeAsked(dossier, outdated);
  const over = confirmRefusal(dossier, now) !== undefined;
  return {
    title: t('titleAll'),
    back: entryUrl(dossier.id, 'partners'),
    ...(toAsk.length > 0 && !over
      ? {
          effects: [t('effectAll', { count: toAsk.length }), t('then')],
          items: toAsk.map(recipient),
          href: entryUrl(dossier.id, 'askPartnersAgain'),
          submit: t('submit'),
        }
      : { refused: over ? texts.t(lang, 'partners.acts.over') : t('asked') }),
  };
}
