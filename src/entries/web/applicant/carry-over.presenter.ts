import { textIn } from '../../../cycles/domain/localized-text.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { CarriedItem } from '../../carry-over.queries.js';
import { sectionOf } from '../../domain/form-definition.js';
import { entryUrl, sectionUrl } from '../../entries.paths.js';
import type { Dossier } from '../../read-dossier.js';
import { carriedItemUrl, carryOverUrl } from '../../team.paths.js';

/** Everything that waits, kind by kind. */
export function carryOverModel(
  { id, form }: Dossier,
  items: readonly CarriedItem[],
  owner: boolean,
  texts: Texts,
  lang: Lang,
) {
  const of = (kind: CarriedItem['kind']) => items.filter((item) => item.kind === kind);
  const person = ({ id: itemId, content }: CarriedItem) => {
    const name = content['organisation'] ?? content['name'] ?? '';
    return {
      name,
      subline: [content['contactName'], content['email']].filter(Boolean).join(', '),
      action: carriedItemUrl(id, itemId),
      inviteLabel: texts.t(lang, 'teams.carried.inviteOf', { name }),
      leaveLabel: texts.t(lang, 'teams.carried.leaveOutOf', { name }),
    };
  };
  return {
    year: items[0]?.fromYear,
    owner,
    sections: of('section').flatMap(({ key }) => {
      const section = sectionOf(form, key);
      return section ? [{ text: textIn(section.title, lang), href: sectionUrl(id, key) }] : [];
    }),
    partners: of('partner').map(person),
    members: of('member').map(person),
    back: entryUrl(id),
  };
}

/** On a section's page: that its answers came from an earlier entry and wait to be checked. */
export function carriedNotice({ id, unchecked }: Dossier, sectionKey: string) {
  const item = unchecked[sectionKey];
  return item && { year: item.year, action: carriedItemUrl(id, item.id) };
}

/** In the task list: a section that came from an earlier entry. */
export function carriedBadge({ unchecked }: Dossier, sectionKey: string, texts: Texts, lang: Lang) {
  const item = unchecked[sectionKey];
  return item && { kind: 'warning', text: texts.t(lang, 'teams.carried.badge', { year: item.year }) };
}

/** In the task list: that something still waits, with the way to it. */
export function carriedTask({ id, carried }: Dossier, texts: Texts, lang: Lang) {
  if (carried === 0) return [];
  return [
    {
      text: texts.t(lang, 'teams.carried.title'),
      href: carryOverUrl(id),
      hint: texts.t(lang, 'teams.carried.hint', { count: carried }),
    },
  ];
}
