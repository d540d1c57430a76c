import { entry, pdf, picture } from '../dossier.js';
import { migrantOrganisation, oneWorldAssociation } from '../partners.js';
import { type DemoEntry } from '../types.js';

export const laureatesSmall: readonly DemoEntry[] = [
  entry({
    key: 'bad-koestritz',
    municipality: '16076003',
    participation: 'announced',
    owner: 'katrin-lindner',
    startedDaysBeforeDeadline: 41,
    submittedHoursBeforeDeadline: 52,
    partners: [
      oneWorldAssociation(
        'Freundeskreis Mosambik im Elstertal',
        'celeste-macuacua',
        'Vorsitzende',
        'Wir sitzen nicht am Katzentisch. Wenn es um das Begegnungsfest oder die Schulpartnerschaft geht, lädt die Stadt mit uns gemeinsam ein, und das Protokoll schreiben wir abwechselnd.',
      ),
    ],
    attachments: [
      pdf('ratsbeschluss-2021.pdf', 'Beschluss des Stadtrats über die Zusammenarbeit'),
      picture(
        'begegnungsfest.jpg',
        'Begegnungsfest 2023',
        'Menschen jeden Alters sitzen an langen Tischen unter Bäumen.',
        'Katrin Lindner',
      ),
    ],
    dossier: {
      department: 'Hauptamt, Bürgerbeteiligung',
      address: 'Rathaus, 07586 Bad Köstritz',
      signatory: ['Holger Zierold', 'Bürgermeister'],
      title: 'Ein Garten, zwei Kalender',
      summary:
        'Eine kleine Stadt und ein Freundeskreis von Familien aus Mosambik bewirtschaften gemeinsam einen Schulgarten, der mit einer Schule in der Provinz Sofala verbunden ist. Gesät wird nach zwei Kalendern, geerntet wird zweimal im Jahr.',
      commitment:
        'Der Freundeskreis besteht aus elf Familien, deren ältere Mitglieder in den achtziger Jahren als Vertragsarbeiterinnen und Vertragsarbeiter nach Thüringen kamen. Aus Gesprächen über ihre Lebenswege entstand zuerst eine Ausstellung und dann der Wunsch, mit einer Schule in Mosambik dauerhaft zu arbeiten.\n\nDie Stadt stellt Fläche, Wasser und eine Viertelstelle. Der Freundeskreis bringt Sprache, Kontakte und die Fachkenntnis zweier Agraringenieure ein. Über das Geld entscheidet eine Runde aus fünf Personen, in der die Stadt keine Mehrheit hat.',
      topics: ['migration', 'education', 'partnership'],
      since: 2016,
      quality:
        'Die Runde trifft sich alle sechs Wochen, abwechselnd im Rathaus und im Garten. Einmal im Monat gibt es einen Videotermin mit der Partnerschule, den Celeste Macuácua vorbereitet und dolmetscht.',
      continuity:
        'Der Stadtrat hat 2021 beschlossen, die Viertelstelle bis 2028 zu finanzieren. Für den Garten gibt es einen Pachtvertrag mit dem Freundeskreis, nicht umgekehrt.',
      equalFooting:
        'Anträge auf Fördermittel schreiben wir zu zweit und unterschreiben wir zu zweit. Lehnt eine Seite ein Vorhaben ab, findet es nicht statt; das ist bisher zweimal vorgekommen.',
      councilResolution: true,
      outlook:
        'Ab Herbst soll eine Lehrerin der Partnerschule für drei Monate an unserer Regelschule mitarbeiten.',
      projects: [
        {
          name: 'Schulgarten mit zwei Kalendern',
          description:
            'Drei Klassen hier und drei Klassen dort bauen Mais, Bohnen und Kürbis an und führen dasselbe Gartentagebuch. Verglichen werden Regenmengen, Erträge und Preise auf dem Markt.',
          result:
            'Sieben Ernten, 140 beteiligte Kinder, ein zweisprachiges Heft, das heute im Sachunterricht genutzt wird.',
          startedOn: '2019-04-01',
          countries: 'Mosambik',
        },
        {
          name: 'Ausstellung „Angekommen 1983“',
          description:
            'Sechs frühere Vertragsarbeiterinnen und Vertragsarbeiter erzählen auf Tafeln und in Tonaufnahmen. Die Texte haben sie selbst freigegeben.',
          result: 'Die Ausstellung war an neun Orten zu sehen und ist über die Stadtbibliothek ausleihbar.',
          startedOn: '2017-10-02',
        },
      ],
    },
  }),
  entry({
    key: 'nohfelden',
    municipality: '10046114',
    participation: 'announced',
    owner: 'joerg-backes',
    startedDaysBeforeDeadline: 60,
    submittedHoursBeforeDeadline: 190,
    partners: [
      migrantOrganisation(
        'Frauengruppe Togo–Saar',
        'afi-lawson',
        'Sprecherin',
        'Die Gemeinde hat uns nicht gefragt, ob wir kochen. Sie hat gefragt, was wir brauchen, damit unsere Näherei in Kpalimé auch im nächsten Jahr noch läuft. Das war der Unterschied.',
      ),
    ],
    attachments: [pdf('kooperationsvereinbarung.pdf', 'Kooperationsvereinbarung vom 12. Mai 2020')],
    dossier: {
      department: 'Fachbereich Soziales und Ehrenamt',
      address: 'Rathaus, 66625 Nohfelden',
      signatory: ['Petra Naumann', 'Bürgermeisterin'],
      title: 'Arbeitskleidung, die man erklären kann',
      summary:
        'Die Gemeinde kauft die Arbeitskleidung für Bauhof und Kindertagesstätten aus nachvollziehbarer Herstellung. Eine Frauengruppe mit Wurzeln in Togo berät sie dabei und führt eine eigene Lehrwerkstatt.',
      commitment:
        'Als 2019 der Bauhof neue Hosen brauchte, fragte ein Mitarbeiter, wer die eigentlich näht. Aus der Frage wurde eine Einkaufsrichtlinie, und aus der Richtlinie eine Zusammenarbeit mit der Frauengruppe, deren Mitglieder zum Teil selbst in Textilbetrieben gearbeitet haben.\n\nHeute prüfen Verwaltung und Frauengruppe gemeinsam die Angebote. Fünf Prozent der eingesparten Mittel aus gemeinsamen Bestellungen gehen in Ausbildungsplätze der Lehrwerkstatt.',
      topics: ['fairTrade', 'migration'],
      since: 2019,
      quality:
        'Vor jeder Ausschreibung gibt es einen Termin, bei dem die Frauengruppe Fragen an die Anbieter formuliert. Die Antworten werden gemeinsam bewertet und in einer einfachen Tabelle festgehalten, die wir gern weitergeben.',
      continuity:
        'Die Einkaufsrichtlinie gilt unbefristet. Die Kooperationsvereinbarung verlängert sich jedes Jahr um ein weiteres, wenn niemand widerspricht.',
      equalFooting:
        'Die Beratung der Frauengruppe wird nach Stunden bezahlt, wie die jedes anderen Büros. Darauf haben beide Seiten von Anfang an bestanden.',
      councilResolution: true,
      projects: [
        {
          name: 'Gemeinsam einkaufen',
          description:
            'Vier Gemeinden bündeln ihren Bedarf an Arbeitskleidung und Bällen für den Schulsport. Die Kriterien hat die Frauengruppe mit einer Vergabejuristin formuliert.',
          result:
            'Drei Ausschreibungen, 38.000 Euro Auftragswert, keine Rüge. Die Mehrkosten lagen unter vier Prozent.',
          startedOn: '2021-02-15',
          countries: 'Togo, Indien, Portugal',
        },
      ],
    },
  }),
];
