/** What is true of the demonstration and what is not, for the start page and the manual. */
export const demonstrationNote =
  'Alle Personen, Organisationen und Bewerbungstexte dieser Demonstration sind erfunden. Die Namen der Preisträger 2024 und ihre Preise entsprechen der öffentlichen Bekanntgabe.';

/** Name of a round and what it says about itself and who may apply. */
export interface RoundRules {
  readonly year: number;
  readonly name: string;
  /** Markdown. */
  readonly scope: string;
  readonly eligibility: string;
}

export const rules2024: RoundRules = {
  year: 2024,
  name: 'Kommune bewegt Welt 2024',
  scope: `Kommunen und migrantische Organisationen bewegen gemeinsam etwas in der Welt: Sie lernen voneinander, pflegen Partnerschaften, kaufen verantwortlich ein und geben Menschen mit Fluchterfahrung eine Stimme. Der Wettbewerb würdigt dieses **gemeinsame Engagement in der Entwicklungspolitik**.

Bewertet wird nicht das einzelne Projekt, sondern das Gesamtbild der Zusammenarbeit:

- wie Kommune und Partner zusammenarbeiten und ob die Zusammenarbeit Bestand hat,
- ob auf Augenhöhe geplant und entschieden wird,
- was die Vorhaben entwicklungspolitisch bedeuten.

Vergeben werden drei Preise je Größenklasse (30.000, 20.000 und 10.000 Euro) und zwei Sonderpreise zu je 10.000 Euro. Dazu kommt ein Publikumspreis.

Ob mit oder ohne Preis: Wer sich beworben hat, gehört danach zum **Erfahrungsaustausch**.`,
  eligibility: `Bewerben können sich Städte, Gemeinden, Landkreise, Bezirke und Zusammenschlüsse von Kommunen in Deutschland, gemeinsam mit mindestens einer Organisation der Zivilgesellschaft.

- Jede Kommune reicht **eine** Bewerbung ein.
- Die Partnerorganisation zeichnet die Bewerbung über einen persönlichen Link selbst mit.
- Beschrieben werden höchstens drei Projektbeispiele.
- Vorhaben, die sich nur auf Integration im Inland richten, können nicht berücksichtigt werden.

Einsendeschluss ist der 14. Juni 2024, 23:59 Uhr.`,
};

export const rules2026: RoundRules = {
  year: 2026,
  name: 'Kommune bewegt Welt 2026',
  scope: `Gesucht werden Kommunen, die sich **zusammen mit migrantischen und anderen zivilgesellschaftlichen Organisationen** für globale Gerechtigkeit einsetzen – mit Partnern im Ausland, im eigenen Einkauf, in Schulen, in der Stadtgesellschaft.

## Worum es geht
Migration und Entwicklung gehören vor Ort zusammen. Menschen, die in mehreren Ländern zu Hause sind, bringen Wissen, Sprachen und Verbindungen mit. Ausgezeichnet wird, wer daraus eine dauerhafte und gleichberechtigte Zusammenarbeit macht.

## Was bewertet wird
Die Jury liest jede Bewerbung nach fünf Kriterien: Gesamtbild, Qualität der Zusammenarbeit, Kontinuität, Augenhöhe und entwicklungspolitische Relevanz der Projekte. Jedes Kriterium zählt gleich viel.

## Was Sie gewinnen können
In jeder der drei Größenklassen gibt es 30.000, 20.000 und 10.000 Euro, dazu zwei Sonderpreise von je 10.000 Euro und einen Publikumspreis. Alle, die sich bewerben, sind zum Erfahrungsaustausch eingeladen – unabhängig vom Ergebnis.`,
  eligibility: `Städte, Gemeinden, Landkreise, Verbandsgemeinden und andere Zusammenschlüsse sowie Stadtbezirke in Deutschland können sich bewerben. Kommunen, die schon einmal ausgezeichnet wurden, sind ebenfalls willkommen.

**Wer muss dabei sein?** Mindestens eine Partnerorganisation, die die Bewerbung mitträgt und sie über ihren persönlichen Link bestätigt. Das kann eine migrantische Organisation, ein Eine-Welt-Verein oder eine andere Organisation der Zivilgesellschaft sein. Mitzeichnen muss sie vor dem Einsendeschluss.

**Was ist ausgeschlossen?**

- Vorhaben ohne entwicklungspolitischen Bezug,
- rein wirtschaftliche Vorhaben,
- mehrere Bewerbungen derselben Kommune in einer Runde.

Anlagen wie Ratsbeschlüsse, Dienstanweisungen, Fotos oder Presseberichte helfen der Jury, sind aber nicht erforderlich.`,
};
