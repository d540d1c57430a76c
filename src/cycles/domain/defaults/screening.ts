import type { CheckItem, ScreeningRule } from '../screening-rule.js';

const item = (key: string, text: string, hint: string, rest: Partial<CheckItem> = {}): CheckItem => ({
  key,
  text,
  hint,
  mustBeMet: true,
  rule: null,
  ...rest,
});

/** What the conditions of participation ask for, in the order in which it is found out. */
export const defaultScreeningRule: ScreeningRule = {
  checklist: [
    item('onTime', 'Die Bewerbung ist fristgerecht eingegangen.', 'Es zählt die erste Einreichung.', {
      rule: 'onTime',
    }),
    item(
      'eligible',
      'Die Kommune ist antragsberechtigt.',
      'Städte, Gemeinden, Landkreise, Bezirke und kommunale Zusammenschlüsse; die unterzeichnende Person vertritt die Kommune.',
    ),
    item('sizeClass', 'Die Größenklasse passt zur Bevölkerungszahl.', '', { rule: 'sizeClass' }),
    item(
      'joint',
      'Kommune und Partnerorganisation haben sich gemeinsam engagiert.',
      'Die Bewerbung beschreibt die Zusammenarbeit, nicht nur die Arbeit einer Seite.',
    ),
    item('confirmed', 'Die Mitzeichnung der Partnerorganisation liegt vor.', '', { rule: 'partners' }),
    item(
      'development',
      'Ein entwicklungspolitischer Bezug ist erkennbar.',
      'Zum Beispiel Partnerschaften mit Ländern des Globalen Südens, Bildungsarbeit, fairer Handel.',
    ),
    item('readable', 'Alle Anlagen sind lesbar.', 'Ohne Anlagen: entfällt.', { mustBeMet: false }),
    item('imageRights', 'Die Rechte an Bildern sind erklärt.', 'Ohne Bilder: entfällt.', {
      mustBeMet: false,
    }),
  ],
  fourEyes: false,
  reasons: [
    'Die Bewerbung wurde nicht von einer Kommune eingereicht. Teilnehmen können nur Kommunen gemeinsam mit ihren Partnerorganisationen.',
    'Die Bewerbung lässt kein gemeinsames Engagement der Kommune mit einer Partnerorganisation erkennen.',
    'Die Bewerbung hat keinen erkennbaren entwicklungspolitischen Bezug. Engagement allein im Inland ist vom Wettbewerb ausgeschlossen.',
  ],
};
