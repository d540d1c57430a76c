import { previewCycleUrl } from '../cycles/cycles.paths.js';
import type { PreviewWish } from '../platform/http/caller.js';
import { longDateTime } from '../platform/i18n/formats.js';
import type { Lang } from '../platform/i18n/lang.js';
import type { Texts } from '../platform/i18n/texts.js';
import type { PreviewBanner } from '../platform/views/shell.js';
import type { CyclePreview } from './domain/cycle-preview.js';
import { previewPaths } from './preview.paths.js';

/** What every page says while a preview lasts. */
export function previewBanner(texts: Texts, lang: Lang, wish: PreviewWish): PreviewBanner {
  const { role, at, cycleId, cycleName } = wish as CyclePreview;
  return {
    role: texts.t(lang, `preview.roles.${role}`),
    at: longDateTime(at, lang, { zone: true }),
    cycle: cycleName,
    endAction: previewPaths.end,
    changeHref: previewCycleUrl(cycleId),
  };
}
