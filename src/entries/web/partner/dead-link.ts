import type { Body } from '../../../platform/http/forms.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';

const fields = ['name', 'function', 'statement', 'objection'] as const;

/** Behind a link that works no longer: what to do, and what was typed, to take along. */
export function deadLinkPage(texts: Texts, lang: Lang, typed: Body = {}) {
  const rows = fields
    .map((name) => ({ name, label: texts.t(lang, `entries.confirmation.${name}`), text: typed[name] }))
    .filter(({ text }) => typeof text === 'string' && text.trim() !== '');
  const title = texts.t(lang, 'partners.deadLink.title');
  return page('entries/partner/dead-link', title, { typed: rows }, { noindex: true, status: 410 });
}
