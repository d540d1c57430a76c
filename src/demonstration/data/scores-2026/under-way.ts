import { sheetsOf } from './sheet.js';

const barry = sheetsOf('fatoumata-barry');
const kessler = sheetsOf('eva-maria-kessler');
const lorenzen = sheetsOf('henning-lorenzen');

/** These have begun: some sheets are in, some are drafts, the rest is open. A seventh juror has not started. */
export const jurorsUnderWay = [
  barry.submitted(
    'koeln',
    [8, 8, 8, 9, 8],
    'Als Vereinsvorstand weiß ich, was ein gleichzeitiger Versand der Unterlagen bedeutet.',
  ),
  barry.submitted(
    'berlin-mitte',
    [9, 8, 7, 10, 8],
    'Tagesordnung bei den Vereinen. Mehr muss man nicht sagen.',
  ),
  barry.submitted('landkreis-giessen', [8, 8, 7, 9, 7]),
  barry.submitted(
    'witzenhausen',
    [8, 9, 9, 7, null],
    'Eine Partnerschaft, in der beide Seiten zur Vorbereitung etwas beitragen.',
    {
      reasons: {
        developmentRelevance:
          'Den Beitrag zur Entwicklungspolitik kann ich bei Züchtungsfragen fachlich nicht einschätzen.',
      },
      organiserNote: 'Die Anlage 2 lässt sich bei mir nicht öffnen.',
      feedback:
        'Die gemeinsame Auswertung der Aussaat hat mich überzeugt. Bitte unbedingt weiter dokumentieren.',
    },
  ),
  barry.draft('dueren', [7, 8, 'open', 7, 'open'], 'Schöner Ansatz, ', {
    privateNote: 'Noch einmal nachlesen: Was genau entscheidet die Gemeinde im Draa-Tal?',
  }),
  barry.draft('ingelheim', ['open', 'open', 8, 'open', 'open']),

  kessler.submitted('koeln', [8, 9, 8, 9, 7]),
  kessler.submitted(
    'ulm',
    [8, 8, 9, 9, 8],
    'Wirkungsbericht vorbildlich: Er nennt auch, was nicht erreicht wurde.',
  ),
  kessler.submitted(
    'ingelheim',
    [8, 8, 9, 8, 8],
    'Der Beitrag ist an den Jahresplan gebunden statt an Projekte. Das sollten mehr Kommunen tun.',
  ),
  kessler.submitted('grossalmerode', [8, 8, 6, 8, 8]),
  kessler.draft('vg-daun', [7, 6, 7, 'open', 'open'], '', { privateNote: 'Mit Ingelheim vergleichen.' }),
  kessler.draft('witzenhausen', [9, 8, 9, 8, 'open'], 'Langer Atem, klare Rollen.'),

  lorenzen.submitted('ulm', [7, 8, 8, 8, 8]),
  lorenzen.submitted(
    'dueren',
    [8, 7, 7, 8, 9],
    'Klimaanpassung als gemeinsame Aufgabe – überzeugt mich mehr als manche Hilfsaktion.',
  ),
  lorenzen.submitted('vg-daun', [6, 7, 7, 6, 5]),
  lorenzen.draft('koeln', [9, 'open', 'open', 'open', 'open']),
  lorenzen.draft(
    'landkreis-giessen',
    [8, 8, 'open', 9, 'open'],
    'Drei Wochen bis zur Entscheidung: Wie gelingt das im Urlaub?',
  ),
];
