/** A prize of 2024 by its key in `prizes2024`, the entry that won it, and what the public reads. */
export interface DemoAward {
  readonly prize: string;
  readonly entry: string;
  readonly laudation: string;
}

export const awards2024: readonly DemoAward[] = [
  {
    prize: 'small1',
    entry: 'bad-koestritz',
    laudation:
      'Hier wird nicht füreinander, sondern miteinander gearbeitet, und man merkt es bis in die Protokolle hinein. Die Jury war beeindruckt, wie viel Verantwortung eine kleine Verwaltung teilen kann, ohne sie abzugeben.',
  },
  {
    prize: 'small2',
    entry: 'nohfelden',
    laudation:
      'Wer fragt, woher die Dinge kommen, muss auch hören wollen, wer sie gemacht hat. Diese Bewerbung zeigt, wie aus einer Frage im Alltag eine verlässliche Zusammenarbeit wird, in der Erfahrung so viel zählt wie Zuständigkeit.',
  },
  {
    prize: 'small3',
    entry: 'gehrde',
    laudation:
      'Zusammenhalt ist hier keine Überschrift, sondern eine Gewohnheit. Die Beteiligten halten, was sie einander versprechen, und erzählen offen davon, wenn etwas länger dauert.',
  },
  {
    prize: 'medium1',
    entry: 'greifswald',
    laudation:
      'Die Jury würdigt eine Zusammenarbeit, in der beide Seiten lehren und beide lernen. Wechsel in Ämtern und Vorständen gehören dazu – dass die gemeinsame Arbeit sie übersteht, ist das Verdienst vieler.',
  },
  {
    prize: 'medium2',
    entry: 'landkreis-regen',
    laudation:
      'Aus Menschen, denen geholfen wurde, sind Menschen geworden, die entscheiden. Verwaltung und Partner haben sich dafür Regeln gegeben, die auch dann tragen, wenn es schwierig wird.',
  },
  {
    prize: 'medium3',
    entry: 'pfaffenhofen',
    laudation:
      'Neugier ist ein guter Anfang, Geduld die bessere Fortsetzung. Überzeugt hat die Jury, wie selbstverständlich hier Fachleute verschiedener Herkunft miteinander arbeiten und voneinander Rat annehmen.',
  },
  {
    prize: 'large1',
    entry: 'kiel',
    laudation:
      'Eine große Verwaltung lässt sich beim Wort nehmen. Die Partner reden nicht nur mit, sie bestimmen mit, und aus gemeinsamen Beschlüssen wird nachvollziehbar Politik. Das setzt Maßstäbe.',
  },
  {
    prize: 'large2',
    entry: 'bremen',
    laudation:
      'Auch unbequeme Fragen bekommen hier einen Platz auf der Tagesordnung. Die Jury zeichnet eine Zusammenarbeit aus, die Streit aushält und daraus Verabredungen macht, auf die man sich berufen kann.',
  },
  {
    prize: 'large3',
    entry: 'landkreis-boeblingen',
    laudation:
      'Viele Beteiligte, weite Wege und ein gemeinsamer Plan: Diese Bewerbung führt vor, wie ein Landkreis das Wissen seiner Einwohnerinnen und Einwohner ernst nimmt und ihm Raum gibt.',
  },
  {
    prize: 'partnership',
    entry: 'heimenkirch',
    laudation:
      'Der Sonderpreis „Partnerschaftlich engagiert“ geht an eine Zusammenarbeit, in der niemand nur Gast ist. Wer mitmacht, hat eine Stimme, eine Aufgabe und das Recht, Nein zu sagen.',
  },
  {
    prize: 'newcomer',
    entry: 'flensburg',
    laudation:
      'Der Sonderpreis „Newcomer“ würdigt Mut zum Anfang. Offen über eigene Fehler zu sprechen und sie zu beheben, ist eine Stärke, von der auch erfahrene Kommunen lernen können.',
  },
  {
    prize: 'audience',
    entry: 'ebern',
    laudation:
      'Das Publikum hat entschieden. Gewonnen hat eine Idee, die sich in einem Satz erzählen lässt und an der viele Menschen sichtbar Freude haben.',
  },
];
