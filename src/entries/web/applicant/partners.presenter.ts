import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
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
  const kindText = (kind: string) => texts.t(lang, `cycles.organisationKinds.${kind}`);
  const partners = dossier.partners.map((partner) => {
    const state = standingAt(partner.state, partner.expiresAt, now);
    const may = (act: 'renew' | 'withdraw') => editable && typeof nextPartnerState(state, act) === 'string';
    return {
      organisation: partner.organisation,
      kind: kindText(partner.kind),
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
  const { minimumConfirmed, mandatoryKind, acceptedKinds } = partnerRule;
  return {
    editable,
    partners,
    enough: partnerProblems(partnerRule, dossier.partners).length === 0,
    rule: texts.t(lang, 'entries.partners.rule', { count: minimumConfirmed }),
    mandatory:
      mandatoryKind && texts.t(lang, 'entries.partners.mandatory', { kind: kindText(mandatoryKind) }),
    kinds: acceptedKinds.map((kind) => ({ value: kind, text: kindText(kind) })),
    action: entryUrl(id, 'partners'),
    back: entryUrl(id),
  };
}
