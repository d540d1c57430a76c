import { entry, picture } from '../dossier.js';
import { oneWorldAssociation } from '../partners.js';
import { type DemoEntry } from '../types.js';

export const laureatesVillages: readonly DemoEntry[] = [
  entry({
    key: 'gehrde',
    municipality: '03459018',
    participation: 'announced',
    owner: 'heike-wessels',
    startedDaysBeforeDeadline: 23,
    submittedHoursBeforeDeadline: 5,
    partners: [
      oneWorldAssociation(
        'Kirchspielgruppe Sambia',
        'mutinta-phiri',
        'Mitglied des Sprecherrats',
        'In einem Dorf sieht man sich beim Bäcker. Wer etwas verspricht, wird am nächsten Tag daran erinnert – das gilt auch für die Ratsfrauen und Ratsherren.',
      ),
    ],
    attachments: [],
    dossier: {
      department: 'Gemeindebüro',
      address: 'Gemeindebüro, 49596 Gehrde',
      signatory: ['Gerd Lührmann', 'Bürgermeister (ehrenamtlich)'],
      title: 'Das Dorf und der Brunnenfonds',
      summary:
        'Ein Dorf verwaltet gemeinsam mit einer Gruppe aus Sambia stammender Familien einen kleinen Fonds. Er bezahlt Wartung statt Neubau: Ersatzteile, Schulungen und Fahrtkosten für zwei Brunnenmeisterinnen.',
      commitment:
        'Der Fonds speist sich aus dem Erlös des Dorfmarkts und einem festen Betrag der Gemeinde von einem Euro je Einwohnerin und Einwohner. Die Kirchspielgruppe hält den Kontakt zu den beiden Brunnenmeisterinnen und prüft die Abrechnungen.\n\nWichtiger als das Geld ist uns das, was im Dorf geschieht: Auf jeder Ratssitzung wird berichtet, und zwar von denen, die am Telefon waren.',
      topics: ['partnership', 'climate'],
      since: 2012,
      quality:
        'Wir sind zu siebt und kennen uns seit Jahren. Trotzdem schreiben wir alles auf: Wer ruft an, wer überweist, wer berichtet.',
      continuity:
        'Der Betrag steht seit 2014 ohne Unterbrechung im Haushalt. Für die Nachfolge im Sprecherrat gibt es Patenschaften.',
      equalFooting:
        'Ausgaben über 300 Euro brauchen zwei Unterschriften, eine aus dem Rat und eine aus der Kirchspielgruppe. Was vor Ort nötig ist, entscheiden die Brunnenmeisterinnen.',
      councilResolution: true,
      projects: [
        {
          name: 'Wartung statt Neubau',
          description:
            'Zwei Brunnenmeisterinnen betreuen 26 Handpumpen. Sie melden jeden Monat per Sprachnachricht, was repariert wurde und was fehlt.',
          result: 'Seit 2018 stand keine der Pumpen länger als zehn Tage still.',
          startedOn: '2018-05-01',
          countries: 'Sambia',
        },
      ],
    },
  }),
  entry({
    key: 'heimenkirch',
    municipality: '09776114',
    participation: 'announced',
    owner: 'veronika-raedler',
    startedDaysBeforeDeadline: 29,
    submittedHoursBeforeDeadline: 78,
    partners: [
      oneWorldAssociation(
        'Nachbarschaftsverein Westallgäu–Burkina Faso',
        'aminata-ouedraogo',
        'Vorsitzende',
        'Ich bin seit neun Jahren hier und seit sieben Jahren im Vorstand. Man hat mich nicht gebeten, für Afrika zu sprechen, sondern die Kasse zu führen. Das hat mir gefallen.',
      ),
    ],
    attachments: [
      picture(
        'milchsammelstelle.jpg',
        'Besuch in der Molkerei',
        'Vier Frauen in weißen Kitteln betrachten eine Kühlanlage.',
        'Veronika Rädler',
      ),
    ],
    dossier: {
      department: 'Marktverwaltung',
      address: 'Rathaus, 88178 Heimenkirch',
      signatory: ['Georg Immler', 'Erster Bürgermeister'],
      title: 'Milch, Markt und Mut',
      summary:
        'Zwei Orte, die von der Milch leben, teilen ihre Erfahrungen mit Genossenschaften. Verein und Marktgemeinde haben dafür einen gemeinsamen Arbeitskreis, in dem jede dritte Stimme aus Burkina Faso kommt.',
      commitment:
        'Der Verein hat die Verbindung zu einer Molkerei, die von 140 Frauen getragen wird, selbst aufgebaut. Die Marktgemeinde kam dazu, als es um Verträge, Buchhaltung und die Verhandlung mit Behörden ging – also um das, was eine Verwaltung kann.\n\nDer Arbeitskreis entscheidet über alles Gemeinsame. Drei Mitglieder nehmen aus Burkina Faso per Video teil und stimmen mit ab.',
      topics: ['partnership', 'fairTrade'],
      since: 2015,
      quality:
        'Sitzungen dauern höchstens neunzig Minuten und werden auf Französisch und Deutsch geführt. Vorab bekommen alle eine Seite mit den offenen Fragen.',
      continuity:
        'Es gibt eine Patenschaft zwischen Gemeindekasse und Buchhaltung der Molkerei. Sie ist personenunabhängig beschrieben und hat zwei Wechsel überstanden.',
      equalFooting:
        'Die Satzung des Arbeitskreises verlangt Zustimmung von beiden Orten. Ein Vetorecht gibt es auf beiden Seiten.',
      councilResolution: true,
      projects: [
        {
          name: 'Genossenschaft lernen',
          description:
            'Sechs Wochenendkurse zu Satzung, Preisbildung und Rücklagen, vorbereitet von einer Prüferin im Ruhestand und zwei Vorständen der Molkerei.',
          result:
            'Die Molkerei hat ihre Rücklage verdoppelt; der Wochenmarkt in Heimenkirch hat von ihr das Modell der Tagespreise übernommen.',
          startedOn: '2021-01-16',
          countries: 'Burkina Faso',
        },
      ],
    },
  }),
];
