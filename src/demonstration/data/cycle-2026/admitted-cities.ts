import { entry, pdf, picture } from '../dossier.js';
import { migrantOrganisation, oneWorldAssociation } from '../partners.js';
import { type DemoEntry } from '../types.js';

export const admittedCities: readonly DemoEntry[] = [
  entry({
    key: 'koeln',
    municipality: '05315000',
    owner: 'ayse-demir',
    editors: ['jonas-krahl'],
    startedDaysBeforeDeadline: 80,
    submittedHoursBeforeDeadline: 70,
    partners: [
      migrantOrganisation(
        'Verein der Kamerunerinnen und Kameruner am Rhein',
        'estelle-ngo',
        'Präsidentin',
        'Früher bekamen wir eine Einladung zum Empfang. Heute bekommen wir die Sitzungsunterlagen, und zwar gleichzeitig mit den Fraktionen.',
      ),
      oneWorldAssociation(
        'Rheinisches Forum Eine Welt Schule',
        'beate-nolden',
        'Geschäftsführerin',
        'Unsere Rolle ist die der Übersetzerin zwischen Schulamt und Diaspora. Dass wir dafür gemeinsam bezahlt werden, ist neu und richtig.',
      ),
    ],
    attachments: [
      pdf('geschaeftsordnung-beirat.pdf', 'Geschäftsordnung des Diaspora-Beirats'),
      picture(
        'beirat.jpg',
        'Sitzung des Beirats',
        'Zwölf Personen sitzen in einem Halbkreis, eine Frau zeigt auf eine Stellwand.',
        'Jonas Krahl',
      ),
    ],
    dossier: {
      department: 'Büro der Oberbürgermeisterin, Internationale Angelegenheiten',
      address: 'Historisches Rathaus, 50667 Köln',
      phone: '0221 4710 123',
      signatory: ['Renate Hürth', 'Bürgermeisterin'],
      title: 'Der Beirat, der Geld hat',
      summary:
        'Ein Diaspora-Beirat entscheidet über einen eigenen Titel im Haushalt. Vorhaben werden in Köln beraten und in Yaoundé, Tunis und Corinto mitbeschlossen.',
      commitment:
        'Seit 2021 gibt es einen Beirat, in dem zwölf Organisationen vertreten sind. Er verfügt über 90.000 Euro im Jahr und muss sich dafür rechtfertigen wie jeder Ausschuss: mit Anträgen, Protokollen und einem öffentlichen Bericht.\n\nDie Verwaltung hat in dieser Zeit gelernt, Anträge so zu beschreiben, dass ehrenamtliche Vorstände sie in zwei Abenden schreiben können. Der Verein hat gelernt, Vorhaben abzulehnen, auch wenn man die Leute kennt.',
      topics: ['migration', 'partnership', 'education'],
      since: 2011,
      quality:
        'Der Beirat tagt sechsmal im Jahr. Vor jeder Sitzung gibt es eine Sprechstunde für Antragstellende, nach jeder Absage ein Angebot zum Gespräch.',
      continuity:
        'Der Titel ist seit drei Haushalten unverändert. Die Geschäftsführung liegt bei einer unbefristeten Stelle.',
      equalFooting:
        'Die Stadt hat im Beirat Rederecht und keine Stimme. Einsprüche der Kämmerei sind nur aus rechtlichen Gründen möglich und bisher einmal vorgekommen.',
      councilResolution: true,
      outlook: 'Wir wollen das Verfahren so beschreiben, dass kleinere Städte es übernehmen können.',
      projects: [
        {
          name: 'Schulstunde aus erster Hand',
          description:
            'Mitglieder der Vereine gestalten Unterrichtsreihen zu Rohstoffen, Handel und Kolonialgeschichte. Das Forum schult sie und begleitet die erste Stunde.',
          result: '74 Referentinnen und Referenten, 520 Unterrichtsreihen an 96 Schulen.',
          startedOn: '2019-02-04',
          countries: 'Kamerun, Tunesien, Nicaragua',
        },
        {
          name: 'Trinkwasser für zwei Stadtteile',
          description:
            'Technikerinnen der Stadtentwässerung und ein Ingenieurbüro der Diaspora planen mit der Partnerkommune.',
          result: 'Zwei Anlagen in Betrieb, die Wartung ist durch Gebühren gedeckt.',
          startedOn: '2020-09-14',
          countries: 'Kamerun',
        },
      ],
    },
  }),
  entry({
    key: 'ulm',
    municipality: '08421000',
    owner: 'markus-renz',
    startedDaysBeforeDeadline: 61,
    submittedHoursBeforeDeadline: 118,
    partners: [
      migrantOrganisation(
        'Donau-Netzwerk afrikanischer Frauen',
        'hawa-diallo',
        'Koordinatorin',
        'Die Stadt fragt inzwischen zuerst nach unserem Kalender. Das klingt nach wenig, aber vorher gab es Sitzungen um zehn Uhr vormittags.',
      ),
    ],
    attachments: [pdf('wirkungsbericht.pdf', 'Wirkungsbericht der Gesundheitslotsinnen')],
    dossier: {
      department: 'Koordinierungsstelle Internationale Stadt',
      address: 'Rathaus, 89073 Ulm',
      signatory: ['Dr. Konrad Schäuffelen', 'Bürgermeister'],
      title: 'Gesundheit ist Verhandlungssache',
      summary:
        'Frauen mit Herkunft aus zehn afrikanischen Ländern bilden Gesundheitslotsinnen aus – in Ulm und in zwei Bezirken von Conakry.',
      commitment:
        'Das Netzwerk wollte, dass Schwangere in Ulm besser beraten werden, und hatte gleichzeitig eine Anfrage aus Guinea. Beides wurde zu einem Vorhaben: Die Lehrpläne entstehen gemeinsam, die Prüfungen nehmen Hebammen aus beiden Städten ab.\n\nDie Stadt hat Gesundheitsamt und Klinik an den Tisch geholt und bezahlt die Koordination.',
      topics: ['migration', 'education', 'partnership'],
      since: 2016,
      quality:
        'Ein Lenkungskreis aus fünf Frauen und zwei Männern trifft sich monatlich um 19 Uhr. Kinder sind willkommen, Betreuung ist organisiert.',
      continuity:
        'Die Lotsinnen sind seit 2022 Teil der kommunalen Gesundheitsstrategie. Der Gemeinderat hat die Mittel für vier Jahre freigegeben.',
      equalFooting:
        'Der Lenkungskreis wird vom Netzwerk geleitet. Die Lehrpläne gehören beiden Seiten und stehen unter freier Lizenz.',
      councilResolution: true,
      projects: [
        {
          name: 'Gesundheitslotsinnen',
          description: 'Ausbildung über neun Monate mit Hospitation, Prüfung und Honorarvertrag.',
          result: '63 Lotsinnen in Ulm, 48 in Conakry, rund 4.000 Beratungen.',
          startedOn: '2018-03-08',
          countries: 'Guinea',
        },
      ],
    },
  }),
];
