import { entry } from '../dossier.js';
import { civilSociety, migrantOrganisation } from '../partners.js';
import { type DemoEntry } from '../types.js';

/** One that the eligibility check rejected and one that was withdrawn. */
export const ended: readonly DemoEntry[] = [
  entry({
    key: 'hiddenhausen',
    municipality: '05758016',
    owner: 'anke-meierkord',
    state: 'rejected',
    screening: {
      outcome: 'rejected',
      reason:
        'Die Bewerbung beschreibt ausschließlich den Jugendaustausch mit einer Gemeinde in Frankreich. Ein entwicklungspolitischer Bezug, wie ihn die Ausschreibung unter „Worum es geht“ verlangt, ist auch in den Projektbeispielen nicht zu erkennen. Wir laden Sie herzlich ein, sich mit Ihren Ansprechpersonen für die nächste Runde beraten zu lassen; der Erfahrungsaustausch steht Ihnen offen.',
    },
    startedDaysBeforeDeadline: 25,
    submittedHoursBeforeDeadline: 64,
    partners: [
      civilSociety(
        'Partnerschaftskreis Frankreich',
        'gisela-rahe',
        'Vorsitzende',
        'Seit fünfzig Jahren schlafen wir beieinander im Gästezimmer. Daraus sind drei Ehen entstanden.',
      ),
    ],
    dossier: {
      department: 'Fachbereich Kultur und Sport',
      address: 'Rathaus, 32120 Hiddenhausen',
      signatory: ['Karl-Heinz Obermeier', 'Bürgermeister'],
      title: 'Fünfzig Jahre Jugendaustausch',
      summary:
        'Jeden Sommer reisen vierzig Jugendliche nach Frankreich, jeden Herbst kommen vierzig zum Gegenbesuch.',
      commitment:
        'Der Partnerschaftskreis und die Gemeinde veranstalten seit 1974 einen Jugendaustausch mit Sport, Musik und Familienaufenthalt.',
      topics: ['other', 'partnership'],
      otherTopics: 'Jugendaustausch',
      since: 1974,
      quality: 'Ein Festausschuss plant das Programm, die Gemeinde stellt Bus und Halle.',
      continuity: 'Der Austausch fand bis auf zwei Jahre der Pandemie ohne Unterbrechung statt.',
      equalFooting: 'Programm und Kosten werden mit der französischen Seite geteilt.',
      councilResolution: true,
      projects: [
        {
          name: 'Sommerlager',
          description: 'Zehn Tage Sport, Musik und Sprache für Jugendliche zwischen 13 und 17 Jahren.',
          result: 'Bislang rund 1.900 Teilnehmende.',
          countries: 'Frankreich',
        },
      ],
    },
  }),
  entry({
    key: 'emden',
    municipality: '03402000',
    owner: 'onno-harms',
    state: 'withdrawn',
    screening: null,
    startedDaysBeforeDeadline: 48,
    submittedHoursBeforeDeadline: 240,
    partners: [
      migrantOrganisation(
        'Verein der Ghanaerinnen und Ghanaer in Ostfriesland',
        'abena-owusu',
        'Kassiererin',
        'Wir machen weiter, mit oder ohne Preis.',
      ),
    ],
    dossier: {
      department: 'Fachdienst Gemeinwesen',
      address: 'Rathaus am Delft, 26721 Emden',
      signatory: ['Focko Wilken', 'Stadtrat'],
      title: 'Deiche und Dünen',
      summary:
        'Küstenschutz als gemeinsame Aufgabe: Wasserbauerinnen aus Ostfriesland und aus Keta tauschen Erfahrungen aus.',
      commitment:
        'Der Verein hat den Kontakt zur Küstengemeinde Keta hergestellt, die jedes Jahr Land verliert. Die Stadt hat Fachleute des Entwässerungsverbands gewonnen.',
      topics: ['climate', 'partnership', 'migration'],
      since: 2022,
      quality: 'Bisher fanden zwei Fachgespräche und eine Reise statt, jeweils mit gemeinsamem Bericht.',
      continuity: 'Die Koordination ist zurzeit nicht besetzt; über die Nachfolge wird verhandelt.',
      equalFooting: 'Fragen und Ziele der Fachgespräche kamen aus Keta.',
      councilResolution: false,
      projects: [
        {
          name: 'Fachgespräch Küste',
          description: 'Austausch zu Sandvorspülung, Mangroven und Umsiedlung.',
          result: 'Ein Bericht mit zwölf Empfehlungen.',
          startedOn: '2023-03-20',
          countries: 'Ghana',
        },
      ],
    },
  }),
];
