import { entry, pdf, picture } from '../dossier.js';
import { civilSociety, migrantOrganisation, oneWorldAssociation } from '../partners.js';
import { type DemoEntry } from '../types.js';

export const laureatesLarge: readonly DemoEntry[] = [
  entry({
    key: 'kiel',
    municipality: '01002000',
    participation: 'announced',
    owner: 'soenke-petersen',
    startedDaysBeforeDeadline: 70,
    submittedHoursBeforeDeadline: 101,
    partners: [
      migrantOrganisation(
        'Verein der Ghanaerinnen und Ghanaer an der Förde',
        'akosua-mensah',
        'Vorsitzende',
        'Der Hafen verbindet, das sagt sich leicht. Wir haben mit der Stadt ausgerechnet, was aus alten Netzen und Motoren in Tema wird, und dann einen Vorschlag gemacht. Er wurde angenommen, obwohl er unbequem war.',
      ),
      oneWorldAssociation(
        'Netzwerk Ostseeschulen Eine Welt',
        'birte-hansen',
        'Geschäftsführerin',
        'Wir kennen die Schulen, der Verein kennt die Themen, die Stadt kennt die Wege. Keine Seite könnte das allein.',
      ),
    ],
    attachments: [
      pdf('ratsversammlung-beschluss.pdf', 'Beschluss der Ratsversammlung'),
      picture(
        'hafenrundgang.jpg',
        'Hafenrundgang',
        'Eine Schulklasse steht an der Kaimauer und hört einer Frau in Warnweste zu.',
        'Birte Hansen',
      ),
    ],
    dossier: {
      department: 'Referat für internationale Beziehungen und Nachhaltigkeit',
      address: 'Rathaus, 24103 Kiel',
      signatory: ['Dr. Wiebke Thomsen', 'Stadtpräsidentin'],
      title: 'Was der Hafen weiß',
      summary:
        'Stadt, Diaspora und Schulen verfolgen gemeinsam den Weg von Altgeräten und Fischernetzen. Aus den Ergebnissen werden Regeln für den eigenen Einkauf und Lernstoff für den Unterricht.',
      commitment:
        'Der Verein wies 2016 darauf hin, dass ausgesonderte Geräte aus norddeutschen Häfen in Westafrika als Schrott ankommen. Statt einer Pressemitteilung verabredeten Stadt und Verein eine gemeinsame Untersuchung, an der auch eine Hochschule in Accra beteiligt war.\n\nDaraus sind drei Dinge entstanden: eine Regel für die Aussonderung städtischer Geräte, ein Reparaturzentrum mit Ausbildung und Hafenrundgänge für Schulklassen, die von Mitgliedern des Vereins geführt werden.',
      topics: ['migration', 'education', 'climate', 'partnership'],
      since: 2014,
      quality:
        'Ein Beirat mit Stimmrecht tagt vierteljährlich. Die Verwaltung muss zu jedem Beschluss innerhalb von acht Wochen schriftlich berichten, was daraus geworden ist.',
      continuity:
        'Zwei unbefristete Stellen, eine Fördervereinbarung über fünf Jahre und ein fester Titel im Haushalt. Der Beirat ist in der Hauptsatzung verankert.',
      equalFooting:
        'Im Beirat hat die Verwaltung vier von elf Stimmen. Honorare für Ehrenamtliche sind in gleicher Höhe festgelegt wie für externe Referentinnen und Referenten.',
      councilResolution: true,
      outlook: 'Das Reparaturzentrum soll 2025 um eine Lehrwerkstatt für Solartechnik erweitert werden.',
      projects: [
        {
          name: 'Hafenrundgänge',
          description:
            'Zwölf ausgebildete Rundgangsleiterinnen und Rundgangsleiter zeigen Warenwege am Ort. Jede Klasse bereitet eine Frage vor und bekommt sie später schriftlich beantwortet.',
          result: '318 Rundgänge mit rund 7.400 Schülerinnen und Schülern.',
          startedOn: '2016-08-29',
          countries: 'Ghana',
        },
        {
          name: 'Zweites Leben',
          description:
            'Geräte der Stadt werden geprüft, repariert und nur mit Funktionsnachweis weitergegeben. Ausgebildet wird in Kiel und in Tema.',
          result:
            '2.150 geprüfte Geräte, 36 Ausbildungsplätze, eine Aussonderungsregel, die inzwischen vier Städte übernommen haben.',
          startedOn: '2019-01-14',
          countries: 'Ghana',
        },
      ],
    },
  }),
  entry({
    key: 'bremen',
    municipality: '04011000',
    participation: 'announced',
    owner: 'fatma-yildirim',
    editors: ['arne-tietjen'],
    startedDaysBeforeDeadline: 64,
    submittedHoursBeforeDeadline: 2,
    partners: [
      migrantOrganisation(
        'Verein der Kamerunerinnen und Kameruner an der Weser',
        'serge-nkoulou',
        'Generalsekretär',
        'Wir streiten mit der Senatskanzlei, und das ist gut so. Wer nur dankt, verändert nichts. Die Verabredungen, die nach dem Streit stehen, halten.',
      ),
      civilSociety(
        'Werkstatt Fairer Hafen',
        'imke-cordes',
        'Projektleiterin',
        'Die gemeinsame Schulung der Vergabestellen hat mehr bewirkt als zehn Jahre Flugblätter.',
      ),
    ],
    attachments: [pdf('vergabehandreichung.pdf', 'Handreichung für Vergabestellen')],
    dossier: {
      department: 'Abteilung Entwicklungszusammenarbeit',
      address: 'Rathaus, 28195 Bremen',
      signatory: ['Prof. Dr. Jens Ahlers', 'Staatsrat'],
      title: 'Kaffee, Kakao, Kolonie: Verantwortung einkaufen',
      summary:
        'Die Stadt kauft Lebensmittel und Textilien nach Kriterien, die sie mit Organisationen der Diaspora entwickelt hat. Der Umgang mit der kolonialen Vergangenheit ist dabei kein Anhang, sondern der Ausgangspunkt.',
      commitment:
        'In einem Erinnerungskonzept haben Diasporavereine beschrieben, was die Stadt ihrer Ansicht nach schuldet. Ein Satz daraus wurde zur Arbeitsgrundlage: Verantwortung zeigt sich im Einkauf.\n\nSeit 2018 werden die Kriterien für Kantinen, Schulverpflegung und Dienstkleidung gemeinsam geschrieben. Der Verein begleitet Betriebsbesuche und spricht mit Kooperativen in Kamerun.',
      topics: ['fairTrade', 'migration', 'education'],
      since: 2013,
      quality:
        'Zu jedem Vergabeverfahren über 50.000 Euro gibt es ein Gespräch vor der Ausschreibung. Die Werkstatt protokolliert, die Protokolle sind öffentlich.',
      continuity:
        'Das Landesvergaberecht verweist auf die gemeinsamen Kriterien. Die Beratung ist über einen Rahmenvertrag bis 2028 finanziert.',
      equalFooting:
        'Der Verein kann ein Verfahren einmal anhalten lassen und eine Anhörung verlangen. Davon hat er zweimal Gebrauch gemacht.',
      councilResolution: true,
      projects: [
        {
          name: 'Schule isst fair',
          description:
            'Caterer, Eltern, Schulen und Kooperativen entwickeln Speisepläne mit Zutaten, deren Herkunft bekannt ist.',
          result: '41 Schulen nehmen teil, der Preis je Mittagessen stieg um elf Cent.',
          startedOn: '2020-08-27',
          countries: 'Kamerun, Côte d’Ivoire',
        },
      ],
    },
  }),
];
