import { pdf } from '../dossier.js';
import { post, type DemoBoard } from './types.js';

export const councilAndMoney: DemoBoard = {
  slug: 'rat-und-geld',
  name: 'Rat, Verwaltung und Geld',
  description: 'Beschlüsse vorbereiten, Mehrheiten gewinnen, Mittel finden und abrechnen.',
  topics: [
    {
      title: 'Wie gewinnt man den Rat für einen festen Haushaltstitel?',
      posts: [
        post(
          'merle-jessen',
          2210,
          'Hallo in die Runde,\n\nunsere Förderung läuft aus, und ich muss vor den Haushaltsberatungen eine Vorlage schreiben, die aus einem Projekt eine **Daueraufgabe** macht. In der Fraktionsrunde kam die übliche Frage: „Ist das nicht Sache des Bundes?“\n\nWas hat bei euch den Ausschlag gegeben?',
        ),
        post(
          'soenke-petersen',
          2204,
          'Bei uns waren es drei Dinge:\n\n1. Wir haben nicht mit Entwicklungspolitik angefangen, sondern mit dem, was die Stadt **ohnehin** tut (Beschaffung, Hafen, Schulen).\n2. Der Verein hat in den Fraktionen gesprochen, nicht die Verwaltung.\n3. Die Vorlage hatte eine Seite. Alles andere war Anlage.\n\nUnd: lieber 15.000 Euro dauerhaft als 60.000 Euro einmalig.',
        ),
        post(
          'veronika-raedler',
          2187,
          'Im Marktgemeinderat hat geholfen, dass zwei Räte mitgereist sind – auf eigene Kosten, das war wichtig. Danach mussten wir nichts mehr erklären.',
        ),
        post(
          'akosua-mensah',
          2161,
          'Eine Bitte aus Sicht der Vereine: Ladet uns ein, **bevor** die Vorlage fertig ist. Wir merken sehr genau, ob wir als Zeuginnen gebraucht werden oder als Mitverfasserinnen.',
        ),
        post(
          'merle-jessen',
          2140,
          'Danke euch allen! @Akosua: Das sitzt. Ich habe Zohra gerade gefragt, ob wir die Vorlage zu zweit schreiben.',
        ),
        post(
          'merle-jessen',
          610,
          'Nachtrag: **einstimmig beschlossen**, halbe Stelle plus 12.000 Euro im Jahr. Die Vorlage hänge ich an, kopieren ausdrücklich erlaubt.',
          pdf('beschlussvorlage-daueraufgabe.pdf', 'Beschlussvorlage zum Kopieren'),
        ),
        post(
          'claudia-reinhardt',
          598,
          'Herzlichen Glückwunsch nach Flensburg! Dürfen wir die Vorlage in unsere Sammlung guter Beispiele aufnehmen?',
        ),
      ],
    },
    {
      title: 'Kleinstförderung: Wie wenig Papier ist genug?',
      posts: [
        post(
          'susanne-buehrle',
          1405,
          'Wir möchten einen Fonds für Beträge bis 1.000 Euro auflegen. Unser Rechnungsprüfungsamt verlangt ein Antragsformular von sechs Seiten. Hat jemand eine kürzere Fassung, die schon einmal geprüft wurde?',
        ),
        post(
          'heike-wessels',
          1398,
          'Wir sind ein Dorf, bei uns passt es auf eine Postkarte: *Was? Wann? Mit wem? Wie viel?* Das Rechnungsprüfungsamt des Landkreises war zufrieden, weil die Belege vollständig waren.',
        ),
        post(
          'lamin-ceesay',
          1371,
          'Für Vereine ist nicht die Länge das Problem, sondern die **Vorkasse**. Wenn wir erst zahlen und dann abrechnen, können nur die mitmachen, die Geld haben. Bitte wenigstens 80 % vorab.',
        ),
        post(
          'joerg-backes',
          1350,
          'Wir zahlen 100 % vorab und behalten uns die Rückforderung vor. In fünf Jahren: eine Rückforderung, 42 Euro.',
        ),
        post('susanne-buehrle', 1322, 'Die 42 Euro zitiere ich. Ich berichte, was das Amt sagt.'),
      ],
    },
    {
      title: 'Beschaffung: Nachweise bei Textilien unterhalb der Schwellenwerte',
      posts: [
        post(
          'joerg-backes',
          470,
          'Kurze Frage an alle, die fair einkaufen: Welche Nachweise verlangt ihr bei Aufträgen unter 5.000 Euro? Bei uns bieten auf kleine Lose nur noch zwei Firmen, weil den übrigen der Aufwand zu groß ist.',
        ),
        post(
          'imke-cordes',
          452,
          'Wir arbeiten mit einer Abstufung:\n\n- bis 1.000 €: Eigenerklärung\n- bis 10.000 €: Eigenerklärung und ein Zertifikat je Produktgruppe\n- darüber: Zertifikate und Zielvereinbarung\n\nWichtig ist, die Eigenerklärungen auch stichprobenweise zu **prüfen**. Wir tun das bei jedem zehnten Auftrag.',
          pdf('eigenerklaerung-muster.pdf', 'Muster einer Eigenerklärung'),
        ),
        post(
          'afi-lawson',
          431,
          'Und ruft die Firmen an! Nach drei Telefonaten hatten wir zwei neue Bieter. Sie dachten, das Formular sei für Großhändler.',
        ),
      ],
    },
  ],
};
