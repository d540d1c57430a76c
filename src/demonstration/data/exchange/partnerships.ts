import { picture } from '../dossier.js';
import { post, type DemoBoard } from './types.js';

export const partnerships: DemoBoard = {
  slug: 'partnerschaften',
  name: 'Partnerschaften weltweit',
  description: 'Kommunen und Initiativen im Ausland: anbahnen, pflegen, auch einmal beenden.',
  topics: [
    {
      title: 'Partnerkommune gesucht – wo fängt man an?',
      posts: [
        post(
          'steffen-kulike',
          1890,
          'Unser Verein hat gute Kontakte in eine Waldgemeinde, aber die zuständige Bezirksverwaltung antwortet nicht. Sollen wir trotzdem eine förmliche Partnerschaft anstreben?',
        ),
        post(
          'thomas-haeberle',
          1876,
          'Ich würde warten. Wir haben zwei Jahre ohne Vertrag gearbeitet und erst dann unterschrieben, als beide Seiten wussten, **wer** eigentlich zuständig ist.',
        ),
        post(
          'serge-nkoulou',
          1851,
          'Aus Kameruner Sicht: Nach der Dezentralisierung haben die *communes* mehr Aufgaben, aber kaum Personal. Eine Anfrage auf Deutsch oder Englisch bleibt liegen. Schreibt auf Französisch, nennt eine Telefonnummer und ruft den *secrétaire général* an – nicht den Bürgermeister. Ich helfe gern beim ersten Gespräch.',
        ),
        post('clarisse-mbarga', 1848, 'Danke, Serge! Wir melden uns.'),
        post(
          'steffen-kulike',
          1203,
          'Rückmeldung: Serge hatte recht. Ein Anruf, und seit zwei Wochen gibt es eine Ansprechpartnerin. Wir beginnen jetzt mit einer Absichtserklärung über ein Jahr.',
        ),
      ],
    },
    {
      title: 'Reisen nur in eine Richtung? Visa für Partnerinnen und Partner',
      posts: [
        post(
          'michael-kunzler',
          980,
          'Zum zweiten Mal wurde einer Technikerin das Visum verweigert („Rückkehrbereitschaft nicht nachgewiesen“). Wir reisen jedes Jahr hin, und niemand fragt uns nach unserer Rückkehrbereitschaft. Was hilft?',
        ),
        post(
          'divine-uwase',
          977,
          'Was uns beim dritten Mal geholfen hat:\n\n- Einladung mit **Briefkopf der Stadt** und Unterschrift des Bürgermeisters\n- Verpflichtungserklärung der Stadt statt einer Privatperson\n- Programm mit Uhrzeiten\n- mindestens zwölf Wochen Vorlauf\n\nTrotzdem bleibt es demütigend, das möchte ich auch sagen.',
        ),
        post(
          'baran-yuecel',
          951,
          'Wir sammeln solche Fälle, um sie gebündelt vorzubringen. Schreiben Sie mir gern über die Geschäftsstelle, auch wenn es am Ende doch geklappt hat.',
        ),
        post(
          'yohannes-berhane',
          930,
          'Wir haben für jede Reise hin eine Reise her in den Vertrag geschrieben. Klappt das Visum nicht, fährt auch von uns niemand. Das hat die Gespräche mit den Behörden verändert.',
        ),
      ],
    },
    {
      title: 'Eine Partnerschaft ehrlich beenden',
      posts: [
        post(
          'tomke-janssen',
          388,
          'Eine unserer drei Werkstätten möchte nicht mehr mit uns arbeiten, weil sie eine andere Förderung bekommen hat. Im Ausschuss wird das als Scheitern gelesen. Ich sehe es als Erfolg. Wie habt ihr so etwas erzählt?',
        ),
        post(
          'mutinta-phiri',
          361,
          'Wir haben ein Fest gefeiert. Mit Abschlussrechnung, Fotos und einer Rede der Brunnenmeisterin, die sagte: „Wir brauchen euch nicht mehr, kommt trotzdem wieder.“',
          picture(
            'abschiedsfest.jpg',
            'Abschiedsfest',
            'Eine Frau spricht vor einer Festgesellschaft unter einem Zeltdach.',
            'Mutinta Phiri',
          ),
        ),
        post('tomke-janssen', 339, 'Das lese ich im Ausschuss vor. Danke.'),
      ],
    },
  ],
};
