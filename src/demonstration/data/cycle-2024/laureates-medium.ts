import { entry, pdf, picture } from '../dossier.js';
import { migrantOrganisation } from '../partners.js';
import { type DemoEntry } from '../types.js';

export const laureatesMedium: readonly DemoEntry[] = [
  entry({
    key: 'greifswald',
    municipality: '13075039',
    participation: 'announced',
    owner: 'anja-priebe',
    startedDaysBeforeDeadline: 55,
    submittedHoursBeforeDeadline: 74,
    partners: [
      migrantOrganisation(
        'Verein der Studierenden aus Äthiopien und Eritrea am Bodden',
        'selam-tesfaye',
        'Zweite Vorsitzende',
        'Viele von uns bleiben nur vier oder fünf Jahre. Dass die Stadt trotzdem einen Platz am Tisch freihält und jeder neue Vorstand eingeführt wird, macht die Arbeit überhaupt erst möglich.',
      ),
    ],
    attachments: [
      pdf('dienstanweisung-sprachmittlung.pdf', 'Dienstanweisung zur Sprachmittlung'),
      picture(
        'werkstatt.jpg',
        'Moorwerkstatt',
        'Zwei Studierende knien auf einer nassen Wiese und messen den Wasserstand.',
        'Selam Tesfaye',
      ),
    ],
    dossier: {
      department: 'Büro für Integration und Städtepartnerschaften',
      address: 'Rathaus am Markt, 17489 Greifswald',
      signatory: ['Dr. Ulf Bernhagen', 'Oberbürgermeister'],
      title: 'Wissen, das in beide Richtungen geht',
      summary:
        'Studierende und Stadtverwaltung arbeiten an der Frage, wie nasse Böden genutzt werden können – hier am Bodden und im Hochland Äthiopiens. Wer mitmacht, lernt von beiden Seiten.',
      commitment:
        'Ausgangspunkt war ein Praktikum im Umweltamt. Eine Studentin verglich unsere Moorkarten mit Aufnahmen aus ihrer Heimatregion und stellte Fragen, die niemand im Amt beantworten konnte. Daraus wurde eine Werkstatt, die heute jedes Semester stattfindet.\n\nDie Stadt öffnet ihre Daten und bezahlt zwei studentische Stellen. Der Verein wirbt die Teilnehmenden, leitet die Werkstatt und hält den Kontakt zu zwei Landkreisen in Äthiopien.',
      topics: ['climate', 'migration', 'education'],
      since: 2015,
      quality:
        'Jede Werkstatt wird von zwei Personen geleitet, eine aus der Verwaltung und eine aus dem Verein. Die Ergebnisse gehen an den Umweltausschuss, der dazu Stellung nehmen muss.',
      continuity:
        'Die beiden Stellen sind seit 2020 im Stellenplan. Der Wechsel im Vorstand ist geregelt: Drei Monate lang arbeiten alter und neuer Vorstand gemeinsam.',
      equalFooting:
        'Themen werden abwechselnd gesetzt. Veröffentlicht wird nur, was beide Seiten gelesen haben.',
      councilResolution: true,
      outlook: 'Wir bereiten einen Austausch der Wasserfachleute vor, zunächst digital.',
      projects: [
        {
          name: 'Moorwerkstatt',
          description:
            'Vier Wochenenden im Semester: messen, vergleichen, rechnen. Beteiligt sind Studierende aus acht Ländern und drei Ämter der Stadt.',
          result:
            'Zwölf Werkstätten, 210 Teilnehmende, zwei Beschlüsse des Umweltausschusses auf Grundlage der Ergebnisse.',
          startedOn: '2017-04-03',
          countries: 'Äthiopien, Deutschland',
        },
        {
          name: 'Sprachmittlung im Bürgerbüro',
          description:
            'Der Verein hat die Stadt dabei beraten, wie Sprachmittlung im Bürgerbüro bestellt, bezahlt und bewertet wird.',
          result: '31 Sprachmittlerinnen und Sprachmittler, 640 Einsätze im Jahr 2023.',
          startedOn: '2021-09-01',
        },
      ],
    },
  }),
  entry({
    key: 'pfaffenhofen',
    municipality: '09186143',
    participation: 'announced',
    owner: 'miriam-stadler',
    startedDaysBeforeDeadline: 47,
    submittedHoursBeforeDeadline: 26,
    partners: [
      migrantOrganisation(
        'Verein der Kenianerinnen und Kenianer in der Hallertau',
        'wanjiru-kamau',
        'Schatzmeisterin',
        'Unsere Mitglieder arbeiten in der Pflege, auf dem Bau und bei einem Autozulieferer. Für den Markt der Ideen bekommen sie frei – das hat der Bürgermeister mit den Betrieben persönlich verabredet.',
      ),
    ],
    attachments: [],
    dossier: {
      department: 'Referat Nachhaltigkeit',
      address: 'Rathaus, 85276 Pfaffenhofen a.d.Ilm',
      signatory: ['Stefan Loderer', 'Erster Bürgermeister'],
      title: 'Boden gut machen – hier und am Mount Kenya',
      summary:
        'Landwirte aus der Hallertau und aus der Umgebung von Nyeri tauschen sich über Bodenpflege, Trockenheit und Vermarktung aus. Der kenianische Verein im Ort ist Übersetzer, Kritiker und Motor.',
      commitment:
        'Es begann mit einem Vortrag in der Volkshochschule, nach dem ein Hopfenbauer fragte, ob er anrufen dürfe. Inzwischen gibt es zwölf Hofpaare, die sich alle zwei Wochen sprechen.\n\nDie Stadt bezahlt die Technik und eine Agrarwissenschaftlerin auf Honorarbasis. Der Verein wählt die Höfe in Kenia aus und moderiert.',
      topics: ['climate', 'partnership', 'fairTrade'],
      since: 2018,
      quality:
        'Jedes Hofpaar hat zwei Paten, je einen aus Stadtverwaltung und Verein. Zweimal im Jahr kommen alle zusammen, einmal auf einem Hof, einmal im Rathaus.',
      continuity:
        'Das Vorhaben ist Teil der Nachhaltigkeitsstrategie und damit im Haushalt bis 2027 abgesichert.',
      equalFooting:
        'Die Fragen für das nächste Treffen sammeln die Höfe in Kenia, die Höfe in der Hallertau antworten zuerst. So war es bewusst verabredet.',
      councilResolution: true,
      projects: [
        {
          name: 'Hofpaare',
          description:
            'Zwölf Paare von Betrieben mit vergleichbaren Fragen: Erosion, Wasser, Direktvermarktung.',
          result:
            'Vier Betriebe haben Mulchverfahren übernommen, drei Höfe in Nyeri liefern Kaffee direkt an den Weltladen.',
          startedOn: '2020-03-02',
          countries: 'Kenia',
        },
      ],
    },
  }),
];
