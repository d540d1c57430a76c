import type { Lang } from '../../platform/i18n/lang.js';
import type { Texts } from '../../platform/i18n/texts.js';

const programs = ['outlook', 'google', 'apple', 'thunderbird'] as const;

/** How a calendar is subscribed to: model of `cycles/subscription`. @param address with https:, as people copy it */
export function subscription(texts: Texts, lang: Lang, address: string) {
  return {
    addresses: [{ key: texts.t(lang, 'calendar.addressLabel'), value: address }],
    open: address.replace(/^https?:/, 'webcal:'),
    programs: programs.map((program) => ({
      key: texts.t(lang, `calendar.programs.${program}.title`),
      value: texts.t(lang, `calendar.programs.${program}.text`),
    })),
  };
}
