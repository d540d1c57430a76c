import { textIn } from '../../../cycles/domain/localized-text.js';
import { acceptedKinds, kindLabel } from '../../../cycles/domain/partner-rule.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { partnerRuleText } from '../../../cycles/web/partner-rule-text.js';
import { substanceHash } from '../../canonical.js';
import { editRefusal } from '../../domain/guards.js';
import { confirmationOf, nextPartnerState, partnerProblems, standingAt } from '../../domain/partner.js';
import { entryUrl, partnerUrl } from '../../entries.paths.js';
import type { Dossier } from '../../read-dossier.js';
import { partnerBadge } from '../badges.js';

export function partnersModel(dossier: Dossier, texts: Texts, lang: Lang, now: Temporal.Instant) {
  const { id, partnerRule } = dossier;
  const editable = editRefusal(dossier, now) === undefined;
  const current = substanceHash(dossier);
  const partners = dossier.partners.map((partner) => {
    const state = standingAt(partner.state, partner.expiresAt, now);
    const may = (act: 'renew' | 'withdraw') => editable && typeof nextPartnerState(state, act) === 'string';
    return {
      organisation: partner.organisation,
      kind: kindLabel(partnerRule.kinds, partner.kind, lang),
      badge: partnerBadge(state, texts, lang),
      contactName: partner.contactName,
      email: partner.email,
      invited: state === 'invited' && { at: partner.invitedAt, until: partner.expiresAt },
      signed: state === 'confirmed' && {
        by: [partner.signatoryName, partner.signatoryFunction].filter(Boolean).join(', '),
        at: partner.answeredAt,
      },
      statement: state === 'confirmed' && partner.statement,
      objection: state === 'objected' && partner.objection,
      outdated: confirmationOf(state, partner.contentHash, current) === 'outdated',
      renewHref: may('renew') && partnerUrl(id, partner.id, 'renewPartner'),
      withdrawHref: may('withdraw') && partnerUrl(id, partner.id, 'withdrawPartner'),
    };
  });
  return {
    editable,
    partners,
    enough: partnerProblems(partnerRule, dossier.partners).length === 0,
    rule: partnerRuleText(partnerRule, texts, lang).join(' '),
    kinds: acceptedKinds(partnerRule).map(({ key, label }) => ({ value: key, text: textIn(label, lang) })),
    action: entryUrl(id, 'partners'),
    back: entryUrl(id),
  };
}
