import { fileSize } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Badge } from '../../../platform/views/badge.js';
import { juryUrls } from '../../jury.paths.js';
import type { RoundFileLine } from '../../round-files.queries.js';
import type { RoundSettingsView } from '../../round-settings.queries.js';

/** Model of `jury/organiser/round-files`: attachments by entry, with what becomes of them for the jury. */
export function presentFiles(round: RoundSettingsView, files: RoundFileLine[], mayAct: boolean, lang: Lang) {
  const { id, state, blindness } = round;
  const entries = [...Map.groupBy(files, ({ entryId }) => entryId).values()];
  return {
    all: blindness.attachments,
    nameless: blindness.applicant,
    backHref: juryUrls.round(id),
    entries: entries.map((own) => ({
      title: `${own[0]!.applicant}: ${own[0]!.title}`,
      hint: own[0]!.reference,
      tasks: own.map(({ entryId, sha256, name, caption, size, withheld }) => ({
        text: caption || name,
        hint: [caption && name, fileSize(size, lang), withheld?.name && `ersetzt durch ${withheld.name}`]
          .filter(Boolean)
          .join(' · '),
        ...(mayAct && state !== 'closed' && { href: juryUrls.roundFile(id, entryId, sha256) }),
        badge: badgeOf(withheld, blindness.attachments),
      })),
    })),
  };
}

function badgeOf(withheld: RoundFileLine['withheld'], all: boolean): Badge {
  if (all) return { kind: 'warning', text: 'zurückgehalten' };
  if (!withheld) return { kind: 'neutral', text: 'wie eingereicht' };
  return withheld.replacement
    ? { kind: 'info', text: 'geschwärzt' }
    : { kind: 'warning', text: 'zurückgehalten' };
}
