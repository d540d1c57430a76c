import { pdf } from '../dossier.js';
import { post, type DemoBoard } from './types.js';

export const together: DemoBoard = {
  slug: 'auf-augenhoehe',
  name: 'Auf Augenhöhe',
  description: 'Mitbestimmung, Antirassismus, Sprachmittlung und Geflüchtete als Handelnde.',
  topics: [
    {
      title: 'Geflüchtete als Fachleute – nicht als Zielgruppe',
      posts: [
        post(
          'rania-haddad',
          1655,
          'Ich werde oft eingeladen, „meine Geschichte“ zu erzählen. Ich bin Bauingenieurin. Welche Formate habt ihr gefunden, in denen es um das **Können** geht?',
        ),
        post(
          'zohra-ahmadi',
          1640,
          'Wir nennen es *Fachkreis* und nicht *Begegnung*. Wer teilnimmt, bringt eine Frage aus dem eigenen Beruf mit. Lebensgeschichten kommen vor, aber nur, wenn jemand sie von sich aus erzählt.',
        ),
        post(
          'josef-aschenbrenner',
          1632,
          'Frau Haddad hat uns damals gesagt, sie komme nur noch mit Honorarvertrag. Das war ein heilsamer Schreck. Seitdem steht in jeder Einladung der Satz, was bezahlt wird.',
        ),
        post(
          'berivan-aslan',
          1588,
          'Bitte auch an die denken, die keinen sicheren Aufenthalt haben. Öffentliche Auftritte können gefährlich sein, auch für die Familie. Wir fragen immer nach, ob Name und Bild erscheinen dürfen.',
        ),
      ],
    },
    {
      title: 'Rassismus in der eigenen Verwaltung ansprechen',
      posts: [
        post(
          'fatma-yildirim',
          842,
          'Eine Mitarbeiterin eines Partnervereins wurde am Empfang zweimal nach dem Hausausweis gefragt, ihre deutschen Kolleginnen nicht. Kein Einzelfall. Wir möchten das nicht mit einer Rundmail erledigen. Was hat bei euch wirklich etwas geändert?',
        ),
        post(
          'camilo-restrepo',
          826,
          'Aus der Friedensarbeit: erst die **Betroffene** fragen, was sie will. Manchmal ein Gespräch, manchmal eine Beschwerde, manchmal gar nichts. Danach die Leitung, und zwar mit einem Vorschlag.\n\nSchulungen helfen, wenn der Empfang sie selbst mitplant. Sonst wird daraus eine Strafarbeit.',
        ),
        post(
          'lena-hofacker',
          815,
          'Wir haben eine kleine Vereinbarung mit drei Punkten: *Meldeweg*, *Frist von zehn Tagen*, *schriftliche Antwort*. Sie hängt im Foyer. Seitdem wird mehr gemeldet, und das werten wir als gutes Zeichen.',
          pdf('vereinbarung-meldeweg.pdf', 'Vereinbarung zum Meldeweg'),
        ),
        post(
          'fatma-yildirim',
          702,
          'Danke. Wir haben mit der Kollegin gesprochen; sie möchte, dass der Empfang mit am Tisch sitzt. Erster Termin ist verabredet.',
        ),
      ],
    },
    {
      title: 'Sprachmittlung bezahlen: Stundensatz, Ausfall, Fahrtkosten',
      posts: [
        post(
          'anja-priebe',
          266,
          'Wir überarbeiten unsere Dienstanweisung. Bisher: 25 Euro je angefangene Stunde, keine Ausfallpauschale. Was zahlt ihr?',
        ),
        post(
          'rodrigue-houngbo',
          259,
          'Ich mittle auf Französisch und Fon. Ohne Ausfallpauschale nehme ich keine Termine in Ämtern mehr an – jeder dritte fällt aus.',
        ),
        post(
          'ulrike-afflerbach',
          241,
          '30 Euro, 15 Euro bei Absage am selben Tag, Fahrtkosten nach Reisekostenrecht. Der Kämmerer hat zugestimmt, nachdem wir ausgerechnet haben, was ein geplatzter Termin **ohne** Sprachmittlung kostet.',
        ),
        post(
          'selam-tesfaye',
          118,
          'Bitte klärt auch die Versicherung auf dem Weg! Eine Kommilitonin ist gestürzt, und niemand war zuständig.',
        ),
        post(
          'anja-priebe',
          96,
          'Guter Punkt, das nehme ich auf. Den Entwurf stelle ich hier ein, sobald der Personalrat ihn gesehen hat.',
        ),
      ],
    },
  ],
};
