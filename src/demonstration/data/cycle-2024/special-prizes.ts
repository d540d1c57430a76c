import { entry, picture } from '../dossier.js';
import { migrantOrganisation, oneWorldAssociation } from '../partners.js';
import { type DemoEntry } from '../types.js';

export const specialPrizes: readonly DemoEntry[] = [
  entry({
    key: 'flensburg',
    municipality: '01001000',
    participation: 'announced',
    owner: 'merle-jessen',
    startedDaysBeforeDeadline: 18,
    submittedHoursBeforeDeadline: 1,
    partners: [
      migrantOrganisation(
        'Verein der Afghaninnen und Afghanen an der Förde',
        'zohra-ahmadi',
        'Gründerin',
        'Wir haben uns erst vor drei Jahren gegründet. Niemand hat gesagt: Kommt wieder, wenn ihr mehr Erfahrung habt.',
      ),
    ],
    attachments: [],
    dossier: {
      department: 'Koordinierungsstelle Kommunale Entwicklungspolitik',
      address: 'Rathaus, 24937 Flensburg',
      signatory: ['Inken Asmussen', 'Bürgermeisterin'],
      title: 'Angefangen',
      summary:
        'Seit drei Jahren baut die Stadt mit einem jungen Verein ein Netzwerk auf, in dem Geflüchtete ihre Fachkenntnisse in entwicklungspolitische Vorhaben einbringen.',
      commitment:
        'Am Anfang stand eine Bestandsaufnahme: Wer macht hier eigentlich was? Wir haben 27 Gruppen gefunden, von denen sich die meisten nicht kannten.\n\nGemeinsam mit dem Verein haben wir zu vier Werkstätten eingeladen. Geblieben sind eine Fernschule für Mädchen, ein Fachkreis Gesundheit und ein runder Tisch, der sich jeden ersten Dienstag im Monat trifft.',
      topics: ['flight', 'education', 'migration'],
      since: 2021,
      quality:
        'Der runde Tisch hat zwei Sprecherinnen, eine aus dem Verein und eine aus der Verwaltung. Fahrtkosten und Kinderbetreuung werden übernommen.',
      continuity:
        'Die Koordinierungsstelle ist bis Ende 2026 gefördert. Die Stadt hat zugesagt, sie danach mit mindestens einer halben Stelle fortzuführen.',
      equalFooting:
        'Wir haben vieles falsch gemacht, zum Beispiel Einladungen nur auf Deutsch. Der Verein hat es gesagt, und wir haben es geändert.',
      councilResolution: true,
      outlook: 'Als Nächstes wollen wir die Fernschule mit der Volkshochschule verbinden.',
      projects: [
        {
          name: 'Fernschule am Abend',
          description:
            'Lehrerinnen, die aus Afghanistan geflohen sind, unterrichten Mädchen online in Mathematik, Englisch und Biologie. Die Stadt stellt Räume und Technik.',
          result: '64 Schülerinnen, neun Lehrerinnen, bisher kein Abend ausgefallen.',
          startedOn: '2022-09-05',
          countries: 'Afghanistan',
        },
      ],
    },
  }),
  entry({
    key: 'ebern',
    municipality: '09674130',
    participation: 'announced',
    owner: 'michael-kunzler',
    startedDaysBeforeDeadline: 44,
    submittedHoursBeforeDeadline: 144,
    partners: [
      oneWorldAssociation(
        'Freundeskreis Ruanda in den Haßbergen',
        'divine-uwase',
        'Stellvertretende Vorsitzende',
        'Bei der Obsternte helfen alle: der Bauhof, die Feuerwehr, wir. Danach weiß jeder, wofür der Saft verkauft wird.',
      ),
    ],
    attachments: [
      picture(
        'saftpresse.jpg',
        'Die Saftpresse im Oktober',
        'Kinder schütten Äpfel in eine Handpresse, im Hintergrund ein Feuerwehrauto.',
        'Divine Uwase',
      ),
    ],
    dossier: {
      department: 'Stadtmarketing und Ehrenamt',
      address: 'Rathaus, 96106 Ebern',
      signatory: ['Roland Dorsch', 'Erster Bürgermeister'],
      title: 'Saft für Solarlampen',
      summary:
        'Streuobst, das sonst liegen bliebe, wird zu Saft. Der Erlös bezahlt Solarlampen und die Ausbildung von Technikerinnen in Ruanda. Eine ganze Stadt sammelt mit.',
      commitment:
        'Die Stadt gibt die Bäume an den Feldwegen frei, der Freundeskreis organisiert Ernte und Verkauf. In Ruanda bildet eine Kooperative Frauen aus, die Lampen bauen, verkaufen und reparieren.\n\nJeder Flasche liegt ein Zettel bei, auf dem steht, was aus dem Geld geworden ist – auch, wenn etwas nicht gelungen ist.',
      topics: ['climate', 'partnership', 'education'],
      since: 2017,
      quality:
        'Ein Ernterat mit Vertretungen aus Stadt, Freundeskreis, Schulen und Vereinen legt fest, wann wo gesammelt wird und wie der Erlös verwendet wird.',
      continuity:
        'Die Presse gehört der Stadt, das Lager dem Freundeskreis. Beides ist in einem Vertrag über zehn Jahre geregelt.',
      equalFooting:
        'Die Kooperative legt die Preise der Lampen selbst fest. Wir liefern keine Lampen, wir bezahlen Werkzeug und Kurse.',
      councilResolution: false,
      projects: [
        {
          name: 'Saft für Solarlampen',
          description:
            'Im Herbst wird an sechs Samstagen geerntet und gepresst. Der Verkauf läuft über Läden, Feste und die Stadtbücherei.',
          result: '9.300 Liter seit 2017, 22 ausgebildete Technikerinnen, rund 1.800 Lampen.',
          startedOn: '2017-09-23',
          countries: 'Ruanda',
        },
      ],
    },
  }),
];
