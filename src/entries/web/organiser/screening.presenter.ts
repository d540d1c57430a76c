import { answeredItems, checkProgress, unmetItems } from '../../domain/checklist.js';
import { longestReason, type ScreeningOutcome } from '../../domain/screening.js';
import type { OrganiserEntry } from '../../organiser-entry.queries.js';
import { organiserEntryUrl } from '../../organiser.paths.js';
import { screeningUrl } from '../../screening.paths.js';
import type { ScreeningView } from '../../screening.queries.js';

/** What will happen, whom it concerns, and the name of the act. */
export function screeningModel(entry: OrganiserEntry, view: ScreeningView, outcome: ScreeningOutcome) {
  const { id, municipality } = entry;
  const { rule, check } = view;
  const items = answeredItems(rule.checklist, check?.items ?? {});
  const unmet = unmetItems(items).map(({ text }) => text);
  const shared = {
    ...recipients(entry),
    cancelHref: organiserEntryUrl(id),
    limit: longestReason,
    checkVersion: check?.version ?? 0,
    progress: items.length > 0 && checkProgress(items),
    checklistHref: screeningUrl(id, 'checklist'),
  };
  const first = rule.fourEyes && [
    'Ihre Entscheidung wird vorgeschlagen. Eine andere Person aus der Organisation bestätigt sie oder gibt sie zurück.',
    'Erst mit der Bestätigung gilt sie:',
  ];
  const mail = mailEffect(entry);
  if (outcome === 'admitted') {
    return {
      ...shared,
      title: 'Bewerbung zulassen',
      effects: [
        ...(first || []),
        `Die Bewerbung von ${municipality.name} wird zugelassen.`,
        'Die Jury kann sie bewerten.',
        mail,
      ],
      unmet,
      action: organiserEntryUrl(id, 'admit'),
      label: 'Hinweis an das Team',
      hint: 'Das Team liest den Hinweis in seiner Bewerbung.',
      optional: true,
      submit: rule.fourEyes ? 'Zulassung vorschlagen' : 'Zulassen und benachrichtigen',
      danger: false,
    };
  }
  return {
    ...shared,
    title: 'Bewerbung nicht zulassen',
    effects: [
      ...(first || []),
      `Die Bewerbung von ${municipality.name} wird nicht zugelassen.`,
      'Die Jury bekommt sie nicht zu sehen.',
      mail,
    ],
    action: organiserEntryUrl(id, 'reject'),
    label: 'Begründung',
    hint: 'Die Begründung steht in der E-Mail und in der Bewerbung.',
    blocks: rule.reasons.map((text, i) => ({ text, value: `block:${i}`, number: i + 1 })),
    mayPreview: true,
    optional: false,
    submit: rule.fourEyes ? 'Nichtzulassung vorschlagen' : 'Nicht zulassen und benachrichtigen',
    danger: true,
  };
}

/** Who gets the mail, for pages before the act. */
export const recipients = ({ team }: OrganiserEntry) => ({
  items: team.map(({ name, email }) => ({ text: name, hint: email })),
});

export function mailEffect({ team }: OrganiserEntry): string {
  const people = team.length === 1 ? '1 Person' : `${team.length} Personen`;
  return `${people} aus dem Team der Bewerbung ${team.length === 1 ? 'bekommt' : 'bekommen'} eine E-Mail.`;
}
