import { longDateTime } from '../../../platform/i18n/formats.js';
import { teamLimits } from '../../domain/team.js';
import type { OrganiserEntry } from '../../organiser-entry.queries.js';
import { organiserEntryUrl } from '../../organiser.paths.js';
import { transferUrl } from '../../team.paths.js';
import type { SentInvitation } from '../../team.queries.js';
import type { TransferForm } from './transfer.form.js';

/** The form, with the offer that waits already. */
export function transferModel({ id, state, team }: OrganiserEntry, waiting: SentInvitation | undefined) {
  return {
    withdrawn: state === 'withdrawn',
    team: team.map(({ name, email, role }) => ({
      text: name,
      hint: `${email}${role === 'owner' ? ', verantwortlich' : ''}`,
    })),
    teamOptions: [
      {
        value: 'bleibt',
        text: 'Es bleibt und arbeitet weiter mit',
        hint: 'Wer bisher verantwortlich war, kann danach nicht mehr über das Team entscheiden.',
      },
      {
        value: 'geht',
        text: 'Es verlässt die Bewerbung',
        hint: 'Alle bisherigen Mitglieder verlieren den Zugang, auch zum Erfahrungsaustausch.',
      },
    ],
    limit: teamLimits.message,
    waiting: waiting && {
      name: waiting.name,
      email: waiting.email,
      over: waiting.state !== 'open' && (waiting.state === 'declined' ? 'abgelehnt' : 'abgelaufen'),
      until: longDateTime(waiting.expiresAt, 'de', { zone: true }),
      takeBackHref: waiting.state === 'open' && transferUrl(id, 'takeBackTransfer'),
    },
    action: transferUrl(id),
    cancelHref: organiserEntryUrl(id),
  };
}

/** What will happen, and to whom, before anything does. */
export function transferEffects({ id, team }: OrganiserEntry, form: TransferForm) {
  const owner = team.find(({ role }) => role === 'owner');
  const leaves = form.team === 'geht';
  return {
    effects: [
      `${form.name.trim()} bekommt eine E-Mail an ${form.email.trim()} mit einem persönlichen Link, der 14 Tage gilt.`,
      'Mit der Annahme wird diese Person verantwortlich für die Bewerbung. Bis dahin ändert sich nichts.',
      leaves
        ? 'Danach verlieren alle bisherigen Mitglieder des Teams den Zugang.'
        : 'Wer bisher verantwortlich ist, arbeitet danach als Mitglied des Teams weiter.',
      owner
        ? `${owner.name} (${owner.email}) bekommt jetzt eine E-Mail mit Ihrer Begründung.`
        : 'Ihre Begründung steht im Protokoll.',
    ],
    items: team.map(({ name, email }) => ({ text: name, hint: email })),
    hidden: Object.entries({ ...form, bestaetigt: 'ja' }).map(([name, value]) => ({ name, value })),
    submit: `Bewerbung an ${form.name.trim()} übergeben`,
    action: transferUrl(id),
    cancelHref: organiserEntryUrl(id),
  };
}
