import { longestReason, type ScreeningOutcome } from '../../domain/screening.js';
import type { OrganiserEntry } from '../../organiser-entry.queries.js';
import { organiserEntryUrl } from '../../organiser.paths.js';

/** What will happen, whom it concerns, and the name of the act. */
export function screeningModel(entry: OrganiserEntry, outcome: ScreeningOutcome) {
  const { id, municipality, team } = entry;
  const people = team.length === 1 ? '1 Person' : `${team.length} Personen`;
  const mail = `${people} aus dem Team der Bewerbung ${team.length === 1 ? 'bekommt' : 'bekommen'} eine E-Mail.`;
  const shared = {
    items: team.map(({ name, email }) => ({ text: name, hint: email })),
    cancelHref: organiserEntryUrl(id),
    limit: longestReason,
  };
  if (outcome === 'admitted') {
    return {
      ...shared,
      title: 'Bewerbung zulassen',
      effects: [
        `Die Bewerbung von ${municipality.name} wird zugelassen.`,
        'Die Jury kann sie bewerten.',
        mail,
      ],
      action: organiserEntryUrl(id, 'admit'),
      label: 'Hinweis an das Team',
      hint: 'Das Team liest den Hinweis in seiner Bewerbung.',
      optional: true,
      submit: 'Zulassen und benachrichtigen',
      danger: false,
    };
  }
  return {
    ...shared,
    title: 'Bewerbung nicht zulassen',
    effects: [
      `Die Bewerbung von ${municipality.name} wird nicht zugelassen.`,
      'Die Jury bekommt sie nicht zu sehen.',
      mail,
    ],
    action: organiserEntryUrl(id, 'reject'),
    label: 'Begründung',
    hint: 'Die Begründung steht in der E-Mail und in der Bewerbung.',
    optional: false,
    submit: 'Nicht zulassen und benachrichtigen',
    danger: true,
  };
}
