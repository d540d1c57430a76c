import { accountPaths } from '../../../accounts/accounts.paths.js';
import { number } from '../../../platform/i18n/formats.js';
import type { FormState } from '../../../platform/views/form.js';
import { deskPaths } from '../../desk.paths.js';
import type { EntryLine } from '../../entry-list.queries.js';
import { organiserListUrl } from '../../organiser.paths.js';

interface Selection {
  lines: EntryLine[];
  tags: { id: string; name: string }[];
  runde: string;
  form: FormState;
}

export const selectionCrumbs = (runde: string) => [
  { text: 'Organisation', href: accountPaths.organisation },
  { text: 'Bewerbungen', href: organiserListUrl({ runde }) },
  { text: 'Mehrere bearbeiten' },
];

/** Which entries, how many, and what can be done with them; every button names its act and its number. */
export function selectionModel({ lines, tags, runde, form }: Selection) {
  const count = lines.length;
  const many = `${number(count, 'de')} ${count === 1 ? 'Bewerbung' : 'Bewerbungen'}`;
  const submitted = lines.filter(({ submittedAt }) => submittedAt).length;
  const given = new Set(lines.flatMap((line) => line.tags));
  return {
    title: count === 0 ? 'Keine Bewerbung ausgewählt' : `${many} bearbeiten`,
    many,
    form,
    count,
    backHref: organiserListUrl({ runde }),
    hidden: [
      { name: 'runde', value: runde },
      { name: 'bewerbungen', value: lines.map(({ id }) => id).join(',') },
    ],
    items: lines.map(({ municipality, reference, title }) => ({
      text: municipality,
      hint: [reference ?? 'Entwurf', title].filter(Boolean).join(' · '),
    })),
    tagAction: deskPaths.tagSelection,
    tags,
    untagAction: deskPaths.untagSelection,
    givenTags: tags.filter(({ name }) => given.has(name)).map(({ id, name }) => ({ value: id, text: name })),
    zipAction: deskPaths.exports,
    submitted,
    drafts: count - submitted,
    zipText: `ZIP mit ${number(submitted, 'de')} ${submitted === 1 ? 'Dossier' : 'Dossiers'} erstellen`,
  };
}
