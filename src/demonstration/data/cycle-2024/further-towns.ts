import { entry, pdf } from '../dossier.js';
import { migrantOrganisation } from '../partners.js';
import { type DemoEntry } from '../types.js';

/** Who else applied in 2024 was not announced: these are made up. */
export const furtherTowns: readonly DemoEntry[] = [
  entry({
    key: 'marburg',
    municipality: '06534014',
    owner: 'lena-hofacker',
    startedDaysBeforeDeadline: 50,
    submittedHoursBeforeDeadline: 12,
    partners: [
      migrantOrganisation(
        'Verein der Kolumbianerinnen und Kolumbianer an der Lahn',
        'camilo-restrepo',
        'Vorstandsmitglied',
        'Die Stadt hat zugehört, als wir über Friedensarbeit sprechen wollten und nicht über Folklore.',
      ),
    ],
    attachments: [pdf('konzept-friedensschule.pdf', 'Konzept der Friedensschule')],
    dossier: {
      department: 'Fachdienst Migration und Flüchtlingshilfe',
      address: 'Rathaus, 35037 Marburg',
      signatory: ['Dr. Silke Naumann', 'Stadträtin'],
      title: 'Frieden lernen von denen, die ihn aushandeln',
      summary:
        'Kolumbianische Fachleute für Konfliktbearbeitung schulen Schulsozialarbeit und Ordnungsamt. Im Gegenzug unterstützt die Stadt ein Bürgerzentrum in der Provinz Cauca.',
      commitment:
        'Mehrere Mitglieder des Vereins haben in Kolumbien in Dialogprozessen gearbeitet. Seit 2018 bilden sie hier Menschen fort, die im Alltag Streit schlichten müssen. Die Honorare fließen zur Hälfte in das Bürgerzentrum.',
      topics: ['education', 'partnership', 'migration'],
      since: 2018,
      quality:
        'Fortbildungen werden gemeinsam geplant und von je einer Person aus Stadt und Verein geleitet.',
      continuity: 'Die Fortbildungen stehen im Jahresprogramm der Stadt. Ein Vertrag läuft bis 2026.',
      equalFooting:
        'Inhalte verantwortet der Verein, die Organisation die Stadt. Über die Verwendung der Mittel entscheidet das Bürgerzentrum.',
      councilResolution: true,
      projects: [
        {
          name: 'Friedensschule',
          description: 'Fünf Module zu Gesprächsführung, Erinnerung und Wiedergutmachung.',
          result: '112 Fortgebildete in sechs Jahrgängen.',
          startedOn: '2018-10-08',
          countries: 'Kolumbien',
        },
      ],
    },
  }),
  entry({
    key: 'oldenburg',
    municipality: '03403000',
    owner: 'tomke-janssen',
    startedDaysBeforeDeadline: 36,
    submittedHoursBeforeDeadline: 220,
    partners: [
      migrantOrganisation(
        'Frauenverein Kurdistan an der Hunte',
        'berivan-aslan',
        'Geschäftsführerin',
        'Wiederaufbau heißt für uns: Werkstätten, in denen Frauen das Sagen haben. Die Stadt trägt das mit.',
      ),
    ],
    attachments: [],
    dossier: {
      department: 'Amt für Zuwanderung und Integration',
      address: 'Altes Rathaus, 26105 Oldenburg',
      signatory: ['Frauke Behrens', 'Stadtdirektorin'],
      title: 'Werkstätten der Frauen',
      summary:
        'Der Frauenverein und die Stadt unterstützen drei Werkstätten im Nordirak, die von zurückgekehrten Frauen geführt werden.',
      commitment:
        'Die Stadt vermittelt Fachwissen aus Handwerkskammer und Volkshochschule, der Frauenverein kennt die Werkstätten und begleitet sie. Beide werben gemeinsam Fördermittel ein.',
      topics: ['flight', 'partnership'],
      since: 2019,
      quality: 'Wöchentliche Videotermine, eine gemeinsame Ablage und ein Projektbuch, das alle führen.',
      continuity: 'Eine Rahmenvereinbarung besteht seit 2020 und wurde einmal verlängert.',
      equalFooting: 'Die Werkstätten schreiben die Anträge, wir prüfen und übersetzen.',
      councilResolution: true,
      projects: [
        {
          name: 'Näherei und Solarwerkstatt',
          description: 'Aufbau, Ausbildung und Buchführung in drei Werkstätten.',
          result: '47 Arbeitsplätze, davon 40 für Frauen.',
          startedOn: '2020-06-01',
          countries: 'Irak',
        },
      ],
    },
  }),
  entry({
    key: 'eberswalde',
    municipality: '12060052',
    owner: 'steffen-kulike',
    startedDaysBeforeDeadline: 27,
    submittedHoursBeforeDeadline: 57,
    partners: [
      migrantOrganisation(
        'Verein der Kamerunerinnen und Kameruner im Barnim',
        'clarisse-mbarga',
        'Vorsitzende',
        'Wir arbeiten im Wald, hier wie dort. Die Stadtförsterei spricht mit uns wie mit Kolleginnen und Kollegen.',
      ),
    ],
    attachments: [],
    dossier: {
      department: 'Amt für Stadtmarketing und Kultur',
      address: 'Rathaus, 16225 Eberswalde',
      signatory: ['Jana Wollschläger', 'Bürgermeisterin'],
      title: 'Stadtwald und Gemeinschaftswald',
      summary:
        'Stadtförsterei und Diaspora begleiten eine Gemeinde in Kamerun bei der Bewirtschaftung ihres Gemeinschaftswalds.',
      commitment:
        'Die Zusammenarbeit verbindet die Försterei, Absolventinnen und Absolventen forstlicher Studiengänge und eine Waldgemeinde im Süden Kameruns. Gearbeitet wird an Inventur, Brandschutz und Vermarktung von Nüssen.',
      topics: ['climate', 'partnership', 'migration'],
      since: 2020,
      quality: 'Ein gemeinsamer Jahresplan, zwei Treffen im Wald, ein Bericht an den Ausschuss.',
      continuity: 'Die Försterei hat das Vorhaben in ihren Betriebsplan aufgenommen.',
      equalFooting: 'Der Plan gilt erst, wenn die Waldgemeinde zugestimmt hat.',
      councilResolution: true,
      projects: [
        {
          name: 'Inventur zu zweit',
          description: 'Gemischte Gruppen nehmen Bestände auf und vergleichen die Verfahren.',
          result: '600 Hektar aufgenommen, ein gemeinsames Feldbuch auf Französisch und Deutsch.',
          startedOn: '2021-11-15',
          countries: 'Kamerun',
        },
      ],
    },
  }),
];
