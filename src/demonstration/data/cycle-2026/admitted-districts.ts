import { entry, pdf } from '../dossier.js';
import { civilSociety, migrantOrganisation } from '../partners.js';
import { type DemoEntry } from '../types.js';

/** A Bezirk, entered by hand, and a Landkreis; both are of the large class. */
export const admittedDistricts: readonly DemoEntry[] = [
  entry({
    key: 'berlin-mitte',
    municipality: 'berlin-mitte',
    owner: 'nele-brandt',
    startedDaysBeforeDeadline: 52,
    submittedHoursBeforeDeadline: 3,
    screening: {
      outcome: 'admitted',
      reason: '',
      unmet: {
        sizeClass: {
          answer: 'no',
          remark: 'Die Zahl stammt vom Bezirk, nicht aus dem Gemeindeverzeichnis.',
        },
      },
      override:
        'Das Amt für Statistik hat die Bevölkerungszahl bestätigt; an der Größenklasse ändert sich nichts.',
    },
    partners: [
      migrantOrganisation(
        'Verein der Vietnamesinnen und Vietnamesen in Moabit',
        'linh-tran',
        'Vorstand',
        'Die Generation meiner Eltern hat geschwiegen. Dass ein Bezirksamt ihre Geschichte als Entwicklungspolitik versteht, hat viele zum Reden gebracht.',
      ),
      civilSociety(
        'Arbeitskreis Straßennamen Wedding',
        'tarek-salem',
        'Mitglied im Sprecherkreis',
        'Wir haben uns nicht vereinnahmen lassen. Unsere Kritik steht im Bericht, und zwar auf Seite eins.',
      ),
    ],
    attachments: [],
    dossier: {
      department: 'Bezirksamt, Büro der Bezirksbürgermeisterin',
      address: 'Rathaus Wedding, 13353 Berlin',
      phone: '030 23125 456',
      signatory: ['Marlene Fechner', 'Bezirksstadträtin'],
      title: 'Erinnern, benennen, zusammenarbeiten',
      summary:
        'Bezirk und Vereine arbeiten koloniale Spuren im Stadtteil auf und verbinden das mit heutigen Partnerschaften nach Hanoi und Dar es Salaam.',
      commitment:
        'Aus dem Streit um Straßennamen entstand eine Arbeitsgruppe, die inzwischen auch über Schulaustausch, Ausstellungen und Projektmittel berät. Die Vereine haben durchgesetzt, dass Partnerorganisationen aus Tansania und Vietnam an den Beratungen teilnehmen.',
      topics: ['education', 'migration', 'partnership'],
      since: 2014,
      quality:
        'Sitzungen sind öffentlich und werden gedolmetscht. Für Gutachten aus den Partnerländern gelten dieselben Honorare wie für hiesige.',
      continuity: 'Die Bezirksverordnetenversammlung hat die Arbeitsgruppe auf Dauer eingesetzt.',
      equalFooting:
        'Tagesordnung und Einladung liegen bei den Vereinen. Das Bezirksamt hat ein Vorschlagsrecht wie alle anderen.',
      councilResolution: true,
      projects: [
        {
          name: 'Werkstatt Stadtteilgeschichte',
          description:
            'Jugendliche aus Moabit, Wedding und Dar es Salaam forschen in Archiven und führen Gespräche.',
          result: 'Eine Ausstellung, ein Stadtplan in vier Sprachen, zwei Umbenennungen.',
          startedOn: '2018-04-23',
          countries: 'Tansania, Vietnam',
        },
      ],
    },
  }),
  entry({
    key: 'landkreis-giessen',
    municipality: '06531',
    owner: 'doris-wagenbach',
    startedDaysBeforeDeadline: 34,
    submittedHoursBeforeDeadline: 27,
    partners: [
      migrantOrganisation(
        'Verein der Eritreerinnen und Eritreer an der Lahn',
        'mehret-kidane',
        'Schriftführerin',
        'Auf dem Land fährt der letzte Bus um sieben. Seit der Landkreis die Fahrten bezahlt, kommen auch die Jüngeren.',
      ),
    ],
    attachments: [pdf('foerderrichtlinie.pdf', 'Förderrichtlinie Kleinstprojekte')],
    dossier: {
      department: 'Stabsstelle Antidiskriminierung und Integration',
      address: 'Kreishaus, 35394 Gießen',
      signatory: ['Cornelia Stumpf', 'Kreisbeigeordnete'],
      title: 'Kleine Mittel, kurze Wege',
      summary:
        'Mit einem Fonds für Kleinstprojekte unterstützt der Landkreis Vorhaben von Vereinen der Diaspora. Entschieden wird innerhalb von drei Wochen.',
      commitment:
        'Viele Vereine scheitern nicht an Ideen, sondern an Formularen. Gemeinsam mit dem Verein haben wir ein Antragsblatt von einer Seite entwickelt und eine Jury aus fünf Vereinen gebildet.',
      topics: ['migration', 'flight'],
      since: 2019,
      quality:
        'Jedes geförderte Vorhaben bekommt eine Ansprechperson im Landratsamt und eine in einem erfahrenen Verein.',
      continuity:
        'Die Richtlinie gilt bis 2029. Der Fonds ist im Kreishaushalt mit 40.000 Euro im Jahr veranschlagt.',
      equalFooting:
        'In der Jury hat der Landkreis keine Stimme. Er prüft nur, ob die Mittel ausgezahlt werden dürfen.',
      councilResolution: true,
      projects: [
        {
          name: 'Fonds für Kleinstprojekte',
          description: 'Zuschüsse zwischen 300 und 3.000 Euro, Abrechnung mit Belegliste und einem Foto.',
          result: '71 Vorhaben in vier Jahren, sechs davon wurden abgebrochen und ehrlich ausgewertet.',
          startedOn: '2021-05-03',
          countries: 'Eritrea, Somalia, Ghana, Syrien',
        },
      ],
    },
  }),
];
