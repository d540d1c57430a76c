import { accountPaths } from '../accounts/accounts.paths.js';
import { awardPaths } from '../awards/awards.paths.js';
import { cyclePaths } from '../cycles/cycles.paths.js';
import { latePaths } from '../entries/late.paths.js';
import { organiserEntryPaths } from '../entries/organiser.paths.js';
import { screeningPaths } from '../entries/screening.paths.js';
import { meetingPaths } from '../meeting/meeting.paths.js';
import { juryPaths } from '../jury/jury.paths.js';
import { exchangePaths } from '../exchange/exchange.paths.js';
import { municipalityPaths } from '../municipalities/municipalities.paths.js';
import { outboxPaths } from '../notifications/notifications.paths.js';
import { sitePaths } from './site.paths.js';

export interface OrganisationSection {
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly roles: readonly string[];
}

const both = ['organiser', 'auditor'];

/** Every part of the organisation, in the order of a round; whoever adds a part adds it here, so that it is reached by clicking. */
export const organisationSections: readonly OrganisationSection[] = [
  {
    title: 'Wettbewerbsrunden',
    text: 'Termine, Größenklassen, Preise, Kriterien und Formular festlegen, Runden veröffentlichen.',
    href: cyclePaths.list,
    roles: both,
  },
  {
    title: 'Bewerbungen',
    text: 'Eingegangene Bewerbungen lesen und formal prüfen.',
    href: organiserEntryPaths.list,
    roles: both,
  },
  {
    title: 'Auswertung',
    text: 'Bewerbungen im Verlauf, nach Größenklasse und Land, verglichen mit der Runde davor.',
    href: sitePaths.figures,
    roles: both,
  },
  {
    title: 'Teilnahmen der Kommunen',
    text: 'Eine Kommune suchen und sehen, was sie in allen Runden eingereicht und gewonnen hat.',
    href: municipalityPaths.participations,
    roles: both,
  },
  {
    title: 'Formale Prüfung',
    text: 'Was zu prüfen ist, welche Rückfragen laufen, was auf die zweite Prüfung wartet.',
    href: screeningPaths.queue,
    roles: both,
  },
  {
    title: 'Nachreichcodes',
    text: 'Einzelne Kommunen nach dem Bewerbungsschluss noch zulassen: Codes anlegen, sperren und sehen, wer sie eingelöst hat.',
    href: latePaths.codes,
    roles: both,
  },
  {
    title: 'Bewertung und Jury',
    text: 'Jury einladen, Befangenheiten klären, Bewertungsrunden führen und schließen.',
    href: juryPaths.rounds,
    roles: both,
  },
  {
    title: 'Jurysitzung',
    text: 'Reihenfolge und Anwesenheit, wer wann hinausgeht, Beschlüsse mit Begründung und Stimmen.',
    href: meetingPaths.list,
    roles: both,
  },
  {
    title: 'Auszeichnungen',
    text: 'Preise vergeben, Schreiben freigeben, Ergebnisse veröffentlichen.',
    href: awardPaths.overview,
    roles: both,
  },
  {
    title: 'Erfahrungsaustausch',
    text: 'Bereiche einrichten, Mitglieder sehen, Beiträge moderieren.',
    href: exchangePaths.organise,
    roles: both,
  },
  {
    title: 'Postausgang',
    text: 'Jede E-Mail des Systems: wartend, verschickt, gescheitert.',
    href: outboxPaths.list,
    roles: ['organiser', 'auditor', 'administrator'],
  },
  {
    title: 'Kommunen',
    text: 'Das amtliche Gemeindeverzeichnis einlesen und durchsuchen.',
    href: municipalityPaths.directory,
    roles: both,
  },
  {
    title: 'Protokoll',
    text: 'Wer wann was entschieden hat, lückenlos und prüfbar.',
    href: sitePaths.audit,
    roles: ['organiser', 'auditor', 'administrator'],
  },
  {
    title: 'Personen',
    text: 'Konten anlegen, Rollen vergeben und entziehen.',
    href: accountPaths.people,
    roles: ['administrator', 'auditor'],
  },
];

export const sectionsFor = (roles: readonly string[]): OrganisationSection[] =>
  organisationSections.filter((section) => section.roles.some((role) => roles.includes(role)));
