import { longDateTime } from '../../../platform/i18n/formats.js';
import {
  awardsUrl,
  callBackLettersUrl,
  letterPlanUrl,
  letterPreviewUrl,
  lettersUrl,
} from '../../awards.paths.js';
import type { AwardsCycle } from '../../awards-cycle.js';
import { type LetterKind, letterKinds } from '../../domain/letters.js';
import { listOf, type LetterRecipient } from '../../recipient-rows.js';

const titles: Record<LetterKind, string> = {
  laureate: 'Zusagen an Preisträger',
  participation: 'Dank für die Teilnahme',
  rejected: 'Nicht zugelassene Bewerbungen',
};

/** Who gets which letter, and the act of releasing them. */
export function lettersModel(
  { year, letters, lettersPlannedFor }: AwardsCycle,
  recipients: LetterRecipient[],
  state: { obstacles: string[]; mayRelease: boolean },
) {
  const count = recipients.length;
  const mails = new Set(recipients.flatMap(addresses)).size;
  return {
    ...(letters && {
      released: { count: letters.letters, at: longDateTime(letters.releasedAt, 'de', { zone: true }) },
    }),
    count,
    effects: [
      count === 1 ? '1 Schreiben wird freigegeben.' : `${count} Schreiben werden freigegeben.`,
      `Sie gehen per E-Mail an ${mails} Adressen: an die Teams der Bewerbungen und an die Partnerorganisationen, die mitgezeichnet haben.`,
      'Jedes Team sieht danach sein Ergebnis in der eigenen Bewerbung. Öffentlich ist noch nichts.',
      'Preise lassen sich danach nicht mehr ändern. Die Freigabe lässt sich nicht zurückholen.',
    ],
    groups: letterKinds.map((kind) => groupOf(kind, recipients, year)).filter(({ count: some }) => some > 0),
    obstacles: state.obstacles,
    mayRelease: state.mayRelease && !letters && state.obstacles.length === 0,
    mayPlan: state.mayRelease && !letters && (lettersPlannedFor !== null || state.obstacles.length === 0),
    planned: !letters && lettersPlannedFor && longDateTime(lettersPlannedFor, 'de', { zone: true }),
    planAction: letterPlanUrl(year),
    callBackAction: callBackLettersUrl(year),
    action: lettersUrl(year),
    submit: `${count} Schreiben freigeben`,
    hidden: [
      { name: 'letters', value: count },
      { name: 'list', value: listOf(recipients) },
    ],
    backHref: awardsUrl(year),
  };
}

const addresses = ({ team, partners }: LetterRecipient): string[] =>
  [...team, ...partners].map(({ email }) => email);

function groupOf(kind: LetterKind, all: LetterRecipient[], year: number) {
  const recipients = all.filter((each) => each.kind === kind);
  const [first] = recipients;
  return {
    title: `${titles[kind]} (${recipients.length})`,
    count: recipients.length,
    ...(first && { previewHref: letterPreviewUrl(year, first.entryId), previewOf: first.municipality }),
    rows: recipients.map((each) => ({
      cells: [
        { text: each.municipality, hint: each.reference },
        { text: each.team.map(({ name, email }) => `${name} (${email})`).join(', ') || '–' },
        {
          text:
            each.partners.map(({ organisation, email }) => `${organisation} (${email})`).join(', ') || '–',
        },
        { link: { text: 'Vorschau', href: letterPreviewUrl(year, each.entryId) } },
      ],
    })),
    columns: [
      { text: 'Kommune' },
      { text: 'Team' },
      { text: 'Partnerorganisationen' },
      { text: 'Schreiben' },
    ],
  };
}
