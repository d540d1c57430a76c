import { longDate } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { MyRequest } from '../../team.queries.js';

/** What somebody asked for, in the list of their entries. */
export function requestView(
  { municipality, cycleName, state, over, askedAt, answer }: MyRequest,
  texts: Texts,
  lang: Lang,
) {
  const standing = over ? 'over' : state;
  return {
    municipality,
    cycleName,
    badge: {
      kind: standing === 'open' ? 'info' : 'neutral',
      text: texts.t(lang, `teams.request.badges.${standing}`),
    },
    text: texts.t(lang, `teams.request.${standing}`, { date: longDate(askedAt, lang) }),
    answer: standing === 'denied' && answer,
  };
}
