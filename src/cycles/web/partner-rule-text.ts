import type { Lang } from '../../platform/i18n/lang.js';
import type { Texts } from '../../platform/i18n/texts.js';
import { textIn } from '../domain/localized-text.js';
import { mandatoryKinds, type PartnerRule } from '../domain/partner-rule.js';

/** What a cycle wants of an entry's partners, sentence by sentence. */
export function partnerRuleText(rule: PartnerRule, texts: Texts, lang: Lang): string[] {
  const count = rule.minimumPartners;
  const mandatory = mandatoryKinds(rule).map(({ label }) =>
    texts.t(lang, 'partners.mandatory', { kind: textIn(label, lang) }),
  );
  const needed = texts.t(lang, count > 0 ? `partners.rule.${rule.confirming}` : 'partners.rule.none', {
    count,
  });
  return [needed, ...mandatory];
}
