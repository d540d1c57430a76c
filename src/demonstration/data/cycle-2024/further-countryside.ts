import { entry } from '../dossier.js';
import { migrantOrganisation, oneWorldAssociation } from '../partners.js';
import { type DemoEntry } from '../types.js';

/** Made up like `furtherTowns`. */
export const furtherCountryside: readonly DemoEntry[] = [
  entry({
    key: 'bad-berleburg',
    municipality: '05970004',
    owner: 'ulrike-afflerbach',
    startedDaysBeforeDeadline: 15,
    submittedHoursBeforeDeadline: 9,
    partners: [
      oneWorldAssociation(
        'Freundeskreis Wittgenstein–Benin',
        'rodrigue-houngbo',
        'Beisitzer',
        'Die Stadt war skeptisch, ob zwei Leute aus Benin ein Vorhaben tragen können. Inzwischen sind wir dreißig.',
      ),
    ],
    attachments: [],
    dossier: {
      department: 'Abteilung Nachhaltige Entwicklung',
      address: 'Rathaus, 57319 Bad Berleburg',
      signatory: ['Volker Dreisbach', 'Bürgermeister'],
      title: 'Holz, Handwerk, Hoffnungsberufe',
      summary: 'Tischlereien in Wittgenstein und in Porto-Novo bilden nach einem gemeinsamen Plan aus.',
      commitment:
        'Der Freundeskreis hat die Betriebe in Benin gefunden, die Stadt die Betriebe vor Ort. Gemeinsam wurde ein Ausbildungsplan geschrieben, der in beiden Orten gilt.',
      topics: ['education', 'partnership'],
      since: 2020,
      quality: 'Vier Ausbilder und eine Ausbilderin sprechen sich monatlich ab.',
      continuity:
        'Die Mittel sind im Haushalt bis 2025 eingeplant; über die Fortsetzung wird im Herbst beraten.',
      equalFooting: 'Prüfungsstücke werden in beiden Orten von beiden Seiten bewertet.',
      councilResolution: false,
      projects: [
        {
          name: 'Ein Plan, zwei Werkstätten',
          description:
            'Auszubildende bauen Schulmöbel nach derselben Zeichnung und tauschen Fehler und Lösungen aus.',
          result: '16 Auszubildende, 220 Schultische.',
          startedOn: '2021-08-02',
          countries: 'Benin',
        },
      ],
    },
  }),
  entry({
    key: 'landkreis-emmendingen',
    municipality: '08316',
    owner: 'susanne-buehrle',
    startedDaysBeforeDeadline: 40,
    submittedHoursBeforeDeadline: 33,
    partners: [
      migrantOrganisation(
        'Verein der Gambierinnen und Gambier im Breisgau',
        'lamin-ceesay',
        'Sprecher',
        'Viele von uns warten seit Jahren auf einen sicheren Aufenthalt. Trotzdem – oder deshalb – wollen wir etwas aufbauen.',
      ),
    ],
    attachments: [],
    dossier: {
      department: 'Dezernat Soziales, Integrationsbeauftragte',
      address: 'Landratsamt, 79312 Emmendingen',
      signatory: ['Hans-Peter Zähringer', 'Landrat'],
      title: 'Perspektiven an zwei Flüssen',
      summary:
        'Junge Menschen aus Gambia und der Landkreis unterstützen gemeinsam ein Ausbildungszentrum am Gambia-Fluss.',
      commitment:
        'Der Verein hat das Zentrum vorgeschlagen, in dem einige Mitglieder selbst gelernt haben. Der Landkreis hat Berufsschulen und eine Stiftung gewonnen. Entscheidungen trifft ein gemeinsamer Beirat.',
      topics: ['flight', 'education', 'partnership'],
      since: 2019,
      quality:
        'Der Beirat tagt öffentlich. Zwischen den Sitzungen halten zwei Verantwortliche den Kontakt, einer aus jedem Haus.',
      continuity: 'Die Berufsschulen haben die Zusammenarbeit in ihr Schulprofil aufgenommen.',
      equalFooting:
        'Der Beirat ist zur Hälfte mit Mitgliedern des Vereins besetzt. Bei Gleichstand gilt ein Vorschlag als abgelehnt.',
      councilResolution: true,
      projects: [
        {
          name: 'Lehrwerkstatt am Fluss',
          description: 'Kurse in Metallbau und Elektrik, vorbereitet mit zwei Berufsschulen.',
          result: '58 Absolventinnen und Absolventen, drei eigene Betriebe.',
          startedOn: '2020-02-10',
          countries: 'Gambia',
        },
      ],
    },
  }),
];
