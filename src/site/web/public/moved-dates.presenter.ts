import type { MovedDate } from '../../../cycles/moved-dates.queries.js';
import { longDateTime } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { publicDates } from './public-milestones.js';

/** "Der Bewerbungsschluss wurde vom … auf den … verlegt.", for dates that people outside plan by. */
export const movedNotices = (texts: Texts, lang: Lang, moved: readonly MovedDate[]) =>
  moved
    .filter(({ kind }) => publicDates.includes(kind))
    .map(({ kind, from, to, reason }, i, all) => ({
      text: texts.t(lang, `site.moved.${kind}`, {
        from: longDateTime(from, lang, { zone: true }),
        to: longDateTime(to, lang, { zone: true }),
      }),
      // Dates that moved together say their reason once, after the last of them.
      reason: reason === all[i + 1]?.reason ? '' : reason,
    }));
