import { longDateTime, number } from '../../../../platform/i18n/formats.js';
import type { Texts } from '../../../../platform/i18n/texts.js';
import type { CycleBasics } from '../../../cycle-parts.service.js';
import type { StoredAudienceVote } from '../../../domain/audience-vote.js';
import type { CycleTexts } from '../../../domain/cycle-texts.js';
import { datedKinds, voteDatesOf, type WrittenDates } from '../../../domain/date-moves.js';
import type { FileLimits } from '../../../domain/file-limits.js';
import { laender } from '../../../domain/laender.js';
import type { Languages } from '../../../domain/languages.js';
import { bothLanguages, type Line, line, ofRow, yesNo } from './lines.js';

export const basicsLines = (basics: CycleBasics): Line[] => [
  line('name', 'Name', basics.name),
  line('scope', 'Gegenstand', basics.scope),
  line('eligibility', 'Teilnahmebedingungen', basics.eligibility),
  line('grace', 'Nachfrist', basics.graceMinutes ? `${number(basics.graceMinutes, 'de')} Minuten` : 'keine'),
  line('once', 'Jede Kommune nur einmal', yesNo(basics.oneEntryPerMunicipality)),
  line('land', 'Land', laender[basics.land] ?? ''),
];

export const dateLines = (dates: WrittenDates, texts: Texts): Line[] =>
  datedKinds.flatMap((kind) => {
    const at = dates[kind];
    const label = texts.t('de', `cycles.milestones.${kind}`);
    return at ? [line(kind, label, longDateTime(at, 'de', { zone: true }))] : [];
  });

export const fileLines = (limits: FileLimits): Line[] => [
  line('file', 'Größe einer Datei', `${number(limits.fileMegabytes, 'de')} MB`),
  line('files', 'Dateien je Bewerbung', number(limits.entryFiles, 'de')),
  line('entry', 'Dateien einer Bewerbung zusammen', `${number(limits.entryMegabytes, 'de')} MB`),
  line('cycle', 'Dateien der Runde zusammen', `${number(limits.cycleGigabytes, 'de')} GB`),
];

export const languageLines = (languages: Languages): Line[] => [
  line('languages', 'Sprachen', languages.includes('en') ? 'Deutsch und Englisch' : 'nur Deutsch'),
];

export const voteLines = (vote: StoredAudienceVote, texts: Texts): Line[] => [
  line('mode', 'Abstimmung', texts.t('de', `cycles.vote.${vote.mode}.title`)),
  ...dateLines(voteDatesOf({ ...vote, mode: 'online' }), texts),
  ...bothLanguages('where', 'Wo abgestimmt wird', vote.where),
  ...bothLanguages('question', 'Frage zur Qualifikation', vote.question),
];

export const textLines = ({ introduction, questions, contact, reminder, letter }: CycleTexts): Line[] => [
  ...bothLanguages('introduction', 'Einführung', introduction),
  line('name', 'Ansprechperson oder Stelle', contact.name),
  line('email', 'E-Mail-Adresse', contact.email),
  line('phone', 'Telefonnummer', contact.phone),
  ...bothLanguages('reminder', 'Absatz in Erinnerungen', reminder),
  ...bothLanguages('letter', 'Absatz in den Schreiben', letter),
  ...questions.flatMap(({ question, answer }, i) =>
    ofRow(String(i), `${i + 1}. Frage`, [
      ...bothLanguages('question', 'Frage', question),
      ...bothLanguages('answer', 'Antwort', answer),
    ]),
  ),
];

export const retentionLines = (months: number): Line[] => [
  line('retention', 'Entwürfe löschen nach', months === 1 ? 'einem Monat' : `${months} Monaten`),
];
