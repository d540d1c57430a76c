import { textIn } from '../../../cycles/domain/localized-text.js';
import { acceptedKinds, kindLabel } from '../../../cycles/domain/partner-rule.js';
import { partnerRuleText } from '../../../cycles/web/partner-rule-text.js';
import { dateTime } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { Earlier } from '../../confirmed-content.queries.js';
import { editRefusal } from '../../domain/guards.js';
import { standingAt } from '../../domain/partner.js';
import { entryUrl, partnerActUrl, type PartnerPageAct, partnerUrl } from '../../entries.paths.js';
import { possibleActs } from '../../partner-acts.js';
import { partnerStandings, type StandingPartner } from '../../partner-standings.js';
import type { Dossier } from '../../read-dossier.js';
import { partnerBadge } from '../badges.js';
import { changeLines } from '../changes.presenter.js';
import { outdatedBox } from './outdated.js';

/** @param earlier what changed since confirmations, by the partner's id */
export function partnersModel(
  dossier: Dossier,
  earlier: ReadonlyMap<string, Earlier>,
  texts: Texts,
  lang: Lang,
  now: Temporal.Instant,
) {
  const { id, partnerRule } = dossier;
  const card = (partner: StandingPartner) => {
    const { organisation, kind, contactName, email, statement, objection } = partner;
    const state = standingAt(partner.state, partner.expiresAt, now);
    const changes = earlier.get(partner.id)?.changes;
    const { acts, contact } = possibleActs(dossier, partner, now);
    return {
      organisation,
      kind: kindLabel(partnerRule.kinds, kind, lang),
      badge: partnerBadge(state, texts, lang),
      contactName,
      email,
      contactHref: contact && partnerUrl(id, partner.id, 'partnerContact'),
      facts: factsOf({ ...partner, state }, texts, lang),
      outdated: partner.outdated && {
        lines: changes && changeLines(changes, dossier.form, texts, lang),
        href: changes && partnerUrl(id, partner.id, 'partnerChanges'),
      },
      statement: state === 'confirmed' && statement,
      objection: state === 'objected' && objection,
      expired: state === 'expired',
      acts: acts.map((act) => actLink(id, partner, act, texts, lang)),
    };
  };
  return {
    editable: editRefusal(dossier, now) === undefined,
    partners: partnerStandings(dossier).map(card),
    outdated: outdatedBox(dossier, texts, lang, now),
    rule: partnerRuleText(partnerRule, texts, lang).join(' '),
    kinds: acceptedKinds(partnerRule).map(({ key, label }) => ({ value: key, text: textIn(label, lang) })),
    action: entryUrl(id, 'partners'),
    back: entryUrl(id),
  };
}

/** What happened with a partner so far, in the order of time. */
function factsOf(partner: StandingPartner, texts: Texts, lang: Lang): string[] {
  const { state, invitedAt, expiresAt, remindedAt, answeredAt, askedAt } = partner;
  const t = (key: string, params = {}) => texts.t(lang, `partners.facts.${key}`, params);
  const date = (instant: Temporal.Instant) => dateTime(instant, lang);
  const by = [partner.signatoryName, partner.signatoryFunction].filter(Boolean).join(', ');
  const waits = state === 'invited' || state === 'expired';
  return [
    ...(waits ? [t(state, { date: date(invitedAt), until: date(expiresAt) })] : []),
    ...(waits && remindedAt ? [t('reminded', { date: date(remindedAt) })] : []),
    ...(state === 'confirmed' && answeredAt
      ? [texts.t(lang, 'entries.dossier.signed', { by, at: date(answeredAt) })]
      : []),
    ...(state === 'objected' && answeredAt ? [t('objected', { date: date(answeredAt) })] : []),
    ...(partner.outdated && askedAt ? [t('asked', { date: date(askedAt) })] : []),
  ];
}

const actLink = (
  id: string,
  { id: partnerId, organisation }: StandingPartner,
  act: PartnerPageAct,
  texts: Texts,
  lang: Lang,
) => {
  const text = texts.t(lang, `partners.acts.${act}.link`);
  return {
    text,
    label: `${text}: ${organisation}`,
    href: partnerActUrl(id, partnerId, act),
    kind: act === 'withdraw' ? 'tertiary' : 'secondary',
  };
};
