import { entry, pdf, picture } from '../dossier.js';
import { migrantOrganisation, oneWorldAssociation } from '../partners.js';
import { type DemoEntry } from '../types.js';

export const admittedMedium: readonly DemoEntry[] = [
  entry({
    key: 'dueren',
    municipality: '05358008',
    owner: 'peter-klinkhammer',
    startedDaysBeforeDeadline: 45,
    submittedHoursBeforeDeadline: 96,
    partners: [
      migrantOrganisation(
        'Verein der Marokkanerinnen und Marokkaner an der Rur',
        'nadia-el-amrani',
        'Vorsitzende',
        'Nach dem Hochwasser haben unsere Mitglieder Keller leer gepumpt, in denen sie noch nie eingeladen waren. Danach war vieles einfacher.',
      ),
    ],
    attachments: [
      picture(
        'wasserschule.jpg',
        'Wasserschule am Bach',
        'Jugendliche in Gummistiefeln setzen Steine in ein Bachbett.',
        'Nadia El Amrani',
      ),
    ],
    dossier: {
      department: 'Amt für Demografie, Kinder, Jugend und Integration',
      address: 'Rathaus, 52349 Düren',
      signatory: ['Wilfried Kaulen', 'Erster Beigeordneter'],
      title: 'Mit dem Wasser leben',
      summary:
        'Zu viel Wasser hier, zu wenig dort: Eine Stadt an der Rur und eine Oasengemeinde arbeiten mit der marokkanischen Gemeinschaft an klugem Umgang mit Wasser.',
      commitment:
        'Nach dem Hochwasser 2021 fragten Mitglieder des Vereins, was die Stadt von Orten lernen kann, die seit Jahrhunderten mit Wasser haushalten. Aus der Frage wurde eine Wasserschule mit Bauhof, Gymnasium und zwei Gemeinden im Draa-Tal.\n\nDie Steuerungsgruppe hat vier Mitglieder aus der Verwaltung und vier aus dem Verein.',
      topics: ['climate', 'partnership', 'education'],
      since: 2021,
      quality: 'Die Steuerungsgruppe trifft sich monatlich, zweimal im Jahr zu einer Klausur mit Moderation.',
      continuity:
        'Die Wasserschule ist Bestandteil des Klimaanpassungskonzepts. Der Verein hat einen Sitz im Umweltausschuss als sachkundiges Mitglied.',
      equalFooting: 'Bei Stimmengleichheit wird vertagt. Das hat uns langsamer gemacht und besser.',
      councilResolution: true,
      projects: [
        {
          name: 'Wasserschule',
          description:
            'Ferienkurse, in denen Jugendliche Wehre, Rigolen und Zisternen bauen; parallele Kurse in Zagora.',
          result: 'Elf Kurse, 190 Jugendliche, zwei entsiegelte Schulhöfe.',
          startedOn: '2022-07-04',
          ongoing: true,
          countries: 'Marokko',
        },
      ],
    },
  }),
  entry({
    key: 'ingelheim',
    municipality: '07339030',
    owner: 'carolin-weidling',
    startedDaysBeforeDeadline: 58,
    submittedHoursBeforeDeadline: 168,
    partners: [
      oneWorldAssociation(
        'Freundeskreis Ruanda an der Selz',
        'jean-bosco-habimana',
        'Projektleiter',
        'Wir haben zwei Sprachen, drei Generationen und eine Kasse. Die Stadt prüft die Kasse und lässt uns sonst machen.',
      ),
    ],
    attachments: [pdf('jahresplan.pdf', 'Gemeinsamer Jahresplan')],
    dossier: {
      department: 'Amt für Familien, Bildung und Sport',
      address: 'Neues Rathaus, 55218 Ingelheim am Rhein',
      signatory: ['Ulla Breitenbach', 'Bürgermeisterin'],
      title: 'Lernen bei Handwerkerinnen',
      summary:
        'Ausbilderinnen aus Ruanda und aus Rheinhessen arbeiten an Lehrgängen für Bau- und Holzberufe, die besonders junge Frauen ansprechen.',
      commitment:
        'Der Freundeskreis verbindet die Stadt mit zwei Berufsschulen im Süden Ruandas. Seit 2019 unterrichten Ausbilderinnen wechselseitig, zunächst vor Ort, seit der Pandemie überwiegend online.',
      topics: ['education', 'partnership'],
      since: 2009,
      quality:
        'Ein Jahresplan mit Terminen, Zuständigkeiten und Kosten wird jeden November gemeinsam beschlossen.',
      continuity: 'Die Stadt hat ihren Beitrag an den Jahresplan gebunden und nicht an einzelne Projekte.',
      equalFooting:
        'Beide Berufsschulen haben bei Inhalten das letzte Wort. Reisen finden in beide Richtungen gleich oft statt.',
      councilResolution: true,
      outlook: 'Geplant ist ein gemeinsamer Lehrgang Lehmbau.',
      projects: [
        {
          name: 'Meisterinnen',
          description: 'Sechswöchige Lehrgänge unter Leitung von Handwerkerinnen aus beiden Ländern.',
          result: '94 Teilnehmerinnen, 57 in Ausbildung.',
          startedOn: '2019-06-10',
          ongoing: false,
          endedOn: '2023-12-15',
          countries: 'Ruanda',
        },
      ],
    },
  }),
  entry({
    key: 'vg-daun',
    municipality: '072335001',
    owner: 'andrea-thielen',
    startedDaysBeforeDeadline: 30,
    submittedHoursBeforeDeadline: 14,
    partners: [
      oneWorldAssociation(
        'Bolivien-Kreis Vulkaneifel',
        'lucia-quispe',
        'Sprecherin',
        'Ich komme aus El Alto und lebe in einem Ort mit 400 Menschen. Beides sind Dörfer, wenn man genau hinsieht.',
      ),
    ],
    attachments: [],
    dossier: {
      department: 'Fachbereich Bürgerdienste',
      address: 'Verbandsgemeindeverwaltung, 54550 Daun',
      signatory: ['Thomas Pauls', 'Bürgermeister'],
      title: 'Viele Dörfer, eine Kaffeeliste',
      summary:
        'Die Ortsgemeinden kaufen Kaffee, Bälle und Blumen gemeinsam ein. Der Bolivien-Kreis berät sie und pflegt die Verbindung zu einer Kaffeekooperative in den Yungas.',
      commitment:
        'Eine Verbandsgemeinde hat keinen großen Einkauf, aber viele kleine. Der Bolivien-Kreis hat eine Liste erstellt, auf der jede Ortsgemeinde sieht, was sie anders kaufen kann und was es kostet. Inzwischen machen 31 Orte mit.',
      topics: ['fairTrade', 'partnership'],
      since: 2020,
      quality:
        'Zweimal im Jahr gibt es einen Bestelltag, an dem Muster geprüft und Fragen der Kooperative beantwortet werden.',
      continuity:
        'Die Liste führt das Bürgerbüro. Der Verbandsgemeinderat hat sie zur Empfehlung für alle Orte erklärt.',
      equalFooting: 'Die Kooperative nennt Preis und Menge, wir sagen zu oder ab. Nachverhandelt wird nicht.',
      councilResolution: true,
      projects: [
        {
          name: 'Die Kaffeeliste',
          description: 'Gemeinsame Bestellung für Rathäuser, Feuerwehren und Dorffeste.',
          result: '2,4 Tonnen Kaffee seit 2021.',
          startedOn: '2021-03-01',
          countries: 'Bolivien',
        },
      ],
    },
  }),
];
