import { pdf } from '../dossier.js';
import { post, type DemoBoard } from './types.js';

export const learning: DemoBoard = {
  slug: 'wirkung-und-wettbewerb',
  name: 'Wirkung, Lernen, Wettbewerb',
  description: 'Auswerten, weitersagen und alles rund um die Treffen und die nächste Runde.',
  topics: [
    {
      title: 'Auswertung mit einem halben Tag im Jahr',
      posts: [
        post(
          'katrin-lindner',
          1120,
          'Wir haben keine Mittel für eine Evaluation, wollen aber wissen, ob wir auf dem richtigen Weg sind. Wer hat ein Verfahren, das an einem Nachmittag geht?',
        ),
        post(
          'wanjiru-kamau',
          1104,
          'Wir machen vier Ecken im Raum: **behalten – ändern – lassen – anfangen**. Jede Gruppe geht durch alle Ecken, die Partner in Nyeri machen es am selben Tag. Danach vergleichen wir die Fotos der Wände. Dauert drei Stunden, kostet ein Mittagessen.',
        ),
        post(
          'miriam-stadler',
          1101,
          'Und wichtig: Aus jeder Ecke wird genau **eine** Sache beschlossen, sonst versandet es.',
        ),
        post(
          'celeste-macuacua',
          1066,
          'Ausprobiert, funktioniert! In der Ecke „lassen“ hing bei uns der Newsletter. Er wird nicht vermisst.',
        ),
      ],
    },
    {
      title: 'Nächstes Treffen: Themen und Mitfahrgelegenheiten',
      posts: [
        post(
          'claudia-reinhardt',
          74,
          'Guten Tag zusammen,\n\nwir bereiten das nächste zweitägige Treffen vor. Eingeladen sind wie immer Kommunen **und** Partner, unabhängig von der Platzierung. Bitte schreiben Sie hier bis Monatsende:\n\n- Welches Thema fehlt Ihnen?\n- Wer bietet eine kollegiale Beratung an?\n- Wer braucht Kinderbetreuung oder Dolmetschung?',
          pdf('entwurf-programm.pdf', 'Entwurf des Programms'),
        ),
        post(
          'arne-tietjen',
          69,
          'Thema: *Wie geht es weiter, wenn die Schlüsselperson in Rente geht?* Ich frage für einen Freund.',
        ),
        post(
          'birte-hansen',
          51,
          'Kollegiale Beratung zu Schulen biete ich an, gern mit Akosua zusammen. Aus Kiel fährt ein Kleinbus, vier Plätze sind frei, Halt in Hamburg möglich.',
        ),
        post(
          'aminata-ouedraogo',
          27,
          'Dolmetschung Französisch bitte. Zwei Frauen aus der Molkerei möchten per Video an der Runde zu Genossenschaften teilnehmen – ist das technisch vorgesehen?',
        ),
        post(
          'claudia-reinhardt',
          5,
          'Ja, in zwei der vier Räume. Ich lege die Runde in einen davon. Und das Thema von Herrn Tietjen ist notiert, es haben schon drei weitere Freunde gefragt.',
        ),
      ],
    },
  ],
};
