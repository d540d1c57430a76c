import { textIn } from '../../cycles/domain/localized-text.js';
import { number } from '../../platform/i18n/formats.js';
import type { Badge } from '../../platform/views/badge.js';
import type { Outcome } from '../domain/decision.js';
import type { EntrySheets } from '../entry-sheets.queries.js';
import type { AgendaLine, DecisionLine } from '../meeting.queries.js';

const states = {
  prepared: { kind: 'neutral', text: 'In Vorbereitung' },
  open: { kind: 'info', text: 'Läuft' },
  closed: { kind: 'success', text: 'Beendet' },
} as const;
export const stateBadge = (state: keyof typeof states): Badge => states[state];

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  nominated: 'Wird ausgezeichnet',
  notNominated: 'Wird nicht ausgezeichnet',
  postponed: 'Wird noch einmal beraten',
};
const outcomeKinds = { nominated: 'success', notNominated: 'neutral', postponed: 'warning' } as const;
export const outcomeBadge = ({ outcome }: DecisionLine): Badge => ({
  kind: outcomeKinds[outcome],
  text: outcomeWords[outcome],
});

/** "5 dafür, 1 dagegen, 1 Enthaltung" */
export function votesText({ yes, no, abstained }: DecisionLine): string {
  if (yes + no + abstained === 0) return 'ohne Abstimmung';
  const abstentions = abstained === 1 ? '1 Enthaltung' : `${abstained} Enthaltungen`;
  return [`${yes} dafür`, `${no} dagegen`, abstentions].join(', ');
}

/** "7,25 Punkte im Mittel aus 6 Bögen, Rang 2 der Klasse" */
export function resultText({ mean, n, rank }: AgendaLine): string {
  if (mean === null) return 'ohne Bewertung';
  const sheets = n === 1 ? 'einem Bogen' : `${n} Bögen`;
  return `${points(mean)} Punkte im Mittel aus ${sheets}${rank === null ? '' : `, Rang ${rank} der Klasse`}`;
}

export const points = (value: number): string => number(Math.round(value * 100) / 100, 'de');

/** The sheets of an entry as a table: a line a criterion, a column a juror. */
export function sheetsTable({ rubric, sheets }: EntrySheets) {
  const said = (value: number | null | undefined) =>
    value === undefined ? '–' : value === null ? 'Enthaltung' : number(value, 'de');
  return {
    columns: [{ text: 'Kriterium' }, ...sheets.map(({ juror }) => ({ text: juror, numeric: true }))],
    rows: rubric.map(({ key, label }) => ({
      cells: [
        { text: textIn(label, 'de') },
        ...sheets.map(({ scores, abstention }) => ({
          text: abstention === null ? said(scores[key]) : 'Enthaltung',
          numeric: true,
        })),
      ],
    })),
    remarks: sheets
      .map(({ juror, comment, abstention }) => ({
        juror,
        text: [abstention, comment].filter(Boolean).join('\n'),
      }))
      .filter(({ text }) => text !== ''),
  };
}
