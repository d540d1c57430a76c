import type { AudienceVote } from '../../../cycles/domain/audience-vote.js';
import { textIn } from '../../../cycles/domain/localized-text.js';
import { longDateTime } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';

/** How the public votes, in words; nothing where it does not. */
export function voteModel(texts: Texts, lang: Lang, { mode, from, until, where, question }: AudienceVote) {
  if (mode === 'none') return undefined;
  const online = mode === 'online' && from && until;
  const day = (at: Temporal.Instant) => longDateTime(at, lang, { zone: true });
  const place = online ? textIn(where, lang) : '';
  const address = /^https?:\/\/\S+$/.test(place.trim()) ? place.trim() : undefined;
  return {
    text: online
      ? texts.t(lang, 'site.vote.online', { from: day(from), until: day(until) })
      : texts.t(lang, 'site.vote.ceremony'),
    address,
    place: address ? undefined : place,
    question: textIn(question, lang),
  };
}
