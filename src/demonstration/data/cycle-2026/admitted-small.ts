import { entry, pdf } from '../dossier.js';
import { civilSociety, migrantOrganisation } from '../partners.js';
import { type DemoEntry } from '../types.js';

/** Both lie in the Werra-Meißner-Kreis, where a juror works. */
export const admittedSmall: readonly DemoEntry[] = [
  entry({
    key: 'witzenhausen',
    municipality: '06636016',
    owner: 'ralf-degenhardt',
    startedDaysBeforeDeadline: 66,
    submittedHoursBeforeDeadline: 210,
    partners: [
      migrantOrganisation(
        'Verein der Absolventinnen und Absolventen aus Ghana in Witzenhausen',
        'kwame-boateng',
        'Vorsitzender',
        'Wir haben hier studiert und sind geblieben. Die Stadt behandelt uns als das, was wir sind: Fachleute für Landwirtschaft.',
      ),
    ],
    attachments: [pdf('sortenliste.pdf', 'Gemeinsame Sortenliste')],
    dossier: {
      department: 'Stadtentwicklung',
      address: 'Rathaus, 37213 Witzenhausen',
      signatory: ['Britta Siebald', 'Bürgermeisterin'],
      title: 'Kirschen, Kakao und kluge Sorten',
      summary:
        'Obstbauern und Agrarfachleute aus Ghana züchten, erproben und beschreiben Sorten, die mit Trockenheit zurechtkommen.',
      commitment:
        'Der Verein betreibt mit dem städtischen Bauhof eine Versuchsfläche. Erfahrungen aus dem Kakaoanbau – Schattenbäume, Mulch, gemeinschaftliche Saatgutbanken – werden im Obstbau erprobt und umgekehrt.',
      topics: ['climate', 'education', 'migration'],
      since: 2013,
      quality:
        'Alle Versuche werden in einem gemeinsamen Feldbuch geführt. Einmal im Monat ist die Fläche für alle offen.',
      continuity:
        'Der Nutzungsvertrag über die Fläche läuft bis 2038. Der Verein wirbt jedes Jahr zwei neue Mitglieder für die Leitung.',
      equalFooting:
        'Versuche schlagen beide Seiten vor, ausgewählt wird im Wechsel. Erträge gehören dem Verein.',
      councilResolution: true,
      projects: [
        {
          name: 'Saatgutbank',
          description:
            'Aufbau einer Sammlung von 120 Sorten mit Ausleihe, dazu eine Schwesterbank in der Region Ashanti.',
          result: '340 Ausleihen, davon 290 mit Rückgabe von Saatgut.',
          startedOn: '2017-02-20',
          countries: 'Ghana',
        },
      ],
    },
  }),
  entry({
    key: 'grossalmerode',
    municipality: '06636004',
    owner: 'sabine-ludolph',
    startedDaysBeforeDeadline: 21,
    submittedHoursBeforeDeadline: 6,
    partners: [
      civilSociety(
        'Tonwerkstatt Begegnung',
        'olena-kovalenko',
        'Werkstattleiterin',
        'Ton ist geduldig, Behörden manchmal auch. Wir haben einen Ofen, eine Adresse und Menschen, die sich kümmern.',
      ),
    ],
    attachments: [],
    dossier: {
      department: 'Hauptamt',
      address: 'Rathaus, 37247 Großalmerode',
      signatory: ['Dieter Rüppel', 'Bürgermeister'],
      title: 'Wasserfilter aus Ton',
      summary:
        'In einer alten Töpferei entwickeln Geflüchtete, Schulen und Handwerker Wasserfilter, die sich überall nachbauen lassen.',
      commitment:
        'Die Stadt hat ein leer stehendes Gebäude zur Verfügung gestellt, die Werkstatt hat es mit Leben gefüllt. Baupläne und Brennkurven werden mit Töpfereien in Nepal und Äthiopien ausgetauscht.',
      topics: ['flight', 'climate', 'education'],
      since: 2022,
      quality:
        'Wer in der Werkstatt arbeitet, gehört zum Werkstattrat. Die Stadt nimmt mit einer Person teil.',
      continuity:
        'Das Gebäude ist für fünfzehn Jahre überlassen. Die Betriebskosten trägt der Verkauf von Geschirr.',
      equalFooting: 'Über Produkte, Preise und Partner entscheidet der Werkstattrat.',
      councilResolution: false,
      projects: [
        {
          name: 'Filter zum Nachbauen',
          description:
            'Entwicklung und Prüfung eines Filters mit örtlichem Ton, Sägemehl und einem einfachen Ofen.',
          result: 'Drei Bauformen, geprüft von einem Labor, Anleitung in sieben Sprachen.',
          startedOn: '2022-10-17',
          countries: 'Nepal, Äthiopien',
        },
      ],
    },
  }),
];
