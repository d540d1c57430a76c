import { entry, pdf } from '../dossier.js';
import { migrantOrganisation } from '../partners.js';
import { type DemoEntry } from '../types.js';

const unscreened = { state: 'submitted', screening: null } as const;

export const submitted: readonly DemoEntry[] = [
  entry({
    ...unscreened,
    key: 'bonn',
    municipality: '05314000',
    owner: 'hendrik-saalfeld',
    startedDaysBeforeDeadline: 74,
    submittedHoursBeforeDeadline: 1,
    partners: [
      migrantOrganisation(
        'Rheinische Gruppe Klima und Diaspora',
        'ximena-rojas',
        'Sprecherin',
        'Wer über Klimaschäden redet, soll mit denen reden, deren Familien sie erleben.',
      ),
    ],
    attachments: [pdf('programm-klimadialog.pdf', 'Programm des Klimadialogs')],
    dossier: {
      department: 'Amt für Internationales und globale Nachhaltigkeit',
      address: 'Stadthaus, 53111 Bonn',
      signatory: ['Dr. Anselm Brück', 'Stadtdirektor'],
      title: 'Klimadialog mit Stimme und Mandat',
      summary:
        'Menschen mit Familie in besonders betroffenen Regionen beraten die Stadt bei ihrer Klimapolitik und begleiten zwei Partnerschaften in den Anden.',
      commitment:
        'Die Gruppe hat ein Mandat des Rates: Sie nimmt zu Klimavorlagen Stellung, und die Stellungnahme wird der Vorlage beigefügt. In den Partnerstädten arbeiten dieselben Personen an Frühwarnung und Gewässerschutz mit.',
      topics: ['climate', 'migration', 'partnership'],
      since: 2017,
      quality:
        'Vorlagen gehen vier Wochen vor der Beratung an die Gruppe. Rückfragen beantwortet ein fester Ansprechpartner.',
      continuity: 'Das Mandat ist unbefristet, die Geschäftsstelle mit einer halben Stelle besetzt.',
      equalFooting:
        'Stellungnahmen werden nicht gekürzt. Folgt die Verwaltung ihnen nicht, begründet sie das schriftlich.',
      councilResolution: true,
      projects: [
        {
          name: 'Frühwarnung am Fluss',
          description:
            'Pegel, Sirenen und Übungen in zwei Stadtteilen, geplant mit dem Katastrophenschutz beider Städte.',
          result: 'Sechs Messstellen, jährliche Übung mit 800 Beteiligten.',
          startedOn: '2020-01-20',
          countries: 'Bolivien, Peru',
        },
      ],
    },
  }),
  entry({
    ...unscreened,
    key: 'jena',
    municipality: '16053000',
    owner: 'franziska-oehme',
    startedDaysBeforeDeadline: 39,
    submittedHoursBeforeDeadline: 20,
    partners: [
      migrantOrganisation(
        'Verein der Mosambikanerinnen und Mosambikaner an der Saale',
        'paulo-nhantumbo',
        'Ehrenvorsitzender',
        'Ich kam 1981 mit einem Koffer. Heute halte ich Vorträge im Optikmuseum, und meine Enkelin übersetzt.',
      ),
    ],
    attachments: [],
    dossier: {
      department: 'Büro für Migration und Integration',
      address: 'Rathaus, 07743 Jena',
      signatory: ['Kathrin Hellmund', 'Dezernentin'],
      title: 'Brillen, Bilder, Biografien',
      summary:
        'Frühere Vertragsarbeiter, eine Berufsschule und Augenoptikerinnen richten Sehteststellen in Mosambik ein und erzählen in Jena, wie es dazu kam.',
      commitment:
        'Viele Mitglieder haben in optischen Betrieben gelernt. Der Verein wollte dieses Können weitergeben. Die Stadt vermittelte Schule und Innung, der Verein die Gesundheitsposten.',
      topics: ['migration', 'partnership', 'education'],
      since: 2015,
      quality: 'Vorbereitung, Reise und Auswertung liegen in der Hand von Zweierteams aus Verein und Schule.',
      continuity: 'Die Berufsschule hat das Vorhaben in den Lehrplan des dritten Jahres aufgenommen.',
      equalFooting: 'Die Gesundheitsposten bestimmen, wo gearbeitet wird, und stellen eigene Fachkräfte ein.',
      councilResolution: true,
      projects: [
        {
          name: 'Sehteststellen',
          description: 'Ausbildung von Fachkräften und einfache Werkstätten zum Schleifen von Gläsern.',
          result: 'Fünf Stellen, 12.000 Sehtests.',
          startedOn: '2018-07-16',
          countries: 'Mosambik',
        },
      ],
    },
  }),
  entry({
    ...unscreened,
    key: 'malchin',
    municipality: '13071092',
    owner: 'dirk-wendlandt',
    startedDaysBeforeDeadline: 11,
    submittedHoursBeforeDeadline: 0.5,
    partners: [
      migrantOrganisation(
        'Verein der Familien aus der Ukraine und Syrien am Kummerower See',
        'iryna-bondar',
        'Vorsitzende',
        'Wir sind achtzehn Familien. Wenn die Stadt fragt, antworten wir am selben Abend.',
      ),
    ],
    attachments: [],
    dossier: {
      department: 'Amt für Bildung und Bürgerdienste',
      address: 'Rathaus, 17139 Malchin',
      signatory: ['Renate Strübing', 'Bürgermeisterin'],
      title: 'Ein Laden, vier Sprachen',
      summary:
        'In einem ehemaligen Drogeriemarkt führen Familien aus zwei Ländern mit der Stadt einen Laden, in dem repariert, getauscht und gelernt wird. Der Überschuss geht an eine Schule im Norden Syriens.',
      commitment:
        'Die Stadt mietet den Laden, der Verein betreibt ihn. Aus Nachbarschaftshilfe ist eine Schulpartnerschaft geworden, die von den Familien selbst gepflegt wird.',
      topics: ['flight', 'education'],
      since: 2023,
      quality: 'Ein Ladenrat entscheidet mittwochs über Öffnungszeiten, Kurse und Ausgaben.',
      continuity:
        'Der Mietvertrag läuft bis 2030. Die Stadtvertretung berät jedes Frühjahr den Bericht des Ladenrats.',
      equalFooting: 'Im Ladenrat sitzen sechs Mitglieder des Vereins und eine Mitarbeiterin der Stadt.',
      councilResolution: true,
      projects: [
        {
          name: 'Der Laden am Markt',
          description: 'Reparatur, Kleidertausch, Nachhilfe und ein Mittagstisch.',
          result: 'An 220 Tagen geöffnet, 6.500 Euro für die Partnerschule.',
          startedOn: '2023-04-15',
          countries: 'Syrien, Ukraine',
        },
      ],
    },
  }),
];
