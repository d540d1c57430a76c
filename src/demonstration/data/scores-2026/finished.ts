import { sheetsOf, wholeAbstention } from './sheet.js';

const chair = sheetsOf('ngozi-adeyemi-kraus').submitted;
const overath = sheetsOf('martin-overath').submitted;
const muehlhausen = sheetsOf('sabrina-muehlhausen').submitted;

/** The chair has scored all nine; two more have everything that they may score. */
export const finishedJurors = [
  chair(
    'koeln',
    [9, 9, 8, 10, 8],
    'Ein Beirat mit eigenem Geld und ohne Stimme der Verwaltung – das habe ich so konsequent noch nicht gelesen.',
  ),
  chair(
    'ulm',
    [8, 9, 8, 9, 9],
    'Lehrpläne unter freier Lizenz: sehr übertragbar. Offen bleibt, wie die Lotsinnen in Conakry bezahlt werden.',
  ),
  chair(
    'berlin-mitte',
    [8, 8, 7, 9, 7],
    'Mutig, weil der Konflikt nicht geglättet wird. Der Anteil der heutigen Partnerschaften bleibt etwas blass.',
  ),
  chair(
    'landkreis-giessen',
    [8, 7, 8, 9, 6],
    'Klug konstruiert. Für die entwicklungspolitische Wirkung hätte ich mir mehr als Fallzahlen gewünscht.',
  ),
  chair(
    'dueren',
    [8, 8, 6, 8, 8],
    'Aus einer Notlage ist etwas Gemeinsames geworden. Die Kontinuität ist nach fünf Jahren noch nicht zu beurteilen.',
  ),
  chair('ingelheim', [7, 8, 9, 8, 7], 'Solide und langjährig. Wenig Überraschendes, aber sehr verlässlich.'),
  chair(
    'vg-daun',
    [7, 6, 7, 7, 6],
    'Sympathisch und gut erzählt; die Mitsprache der Kooperative beschränkt sich auf Preis und Menge.',
  ),
  chair(
    'witzenhausen',
    [9, 8, 9, 8, 9],
    'Fachlich stark. Die Saatgutbank mit Rückgabequote ist ein Ergebnis, das man prüfen kann.',
  ),
  chair(
    'grossalmerode',
    [8, 7, 5, 9, 8],
    'Werkstattrat überzeugt. Ohne Ratsbeschluss hängt viel an einzelnen Personen.',
  ),

  overath('ulm', [9, 9, 8, 9, 9], 'Abendtermine und Kinderbetreuung – so einfach, so selten.'),
  overath('berlin-mitte', [7, 8, 8, 9, 6]),
  overath(
    'landkreis-giessen',
    [9, 8, 8, 10, 7],
    'Das einseitige Antragsblatt würde ich gern sehen. Vorbild für Flächenkreise.',
  ),
  overath('dueren', [8, 8, 7, 8, 8], 'Sitz im Umweltausschuss ist ein echtes Mitspracherecht.'),
  overath('ingelheim', [7, 7, 9, 7, 7]),
  overath(
    'vg-daun',
    [6, 6, 7, 6, 6],
    'Gute Idee; die Zusammenarbeit mit dem Bolivien-Kreis bleibt in der Beschreibung sehr knapp.',
  ),
  overath('witzenhausen', [8, 8, 9, 8, 8]),
  overath('grossalmerode', [7, 8, 6, 9, 7], 'Sehr glaubwürdig. Nachfragen: Wer wartet die Filter vor Ort?'),

  muehlhausen(
    'koeln',
    [9, 8, 9, 9, 8],
    'Große Stadt, große Mittel – trotzdem beeindruckt vor allem die Haltung.',
  ),
  muehlhausen('ulm', [8, 8, 8, 9, 8]),
  muehlhausen(
    'berlin-mitte',
    [8, 7, 8, 9, 7],
    'Die Sitzungen sind öffentlich und werden gedolmetscht. Das kostet und zeigt, dass es ernst gemeint ist.',
  ),
  muehlhausen('landkreis-giessen', wholeAbstention, '', {
    abstention:
      'Unser Kreis verhandelt gerade mit dem Landkreis Gießen über einen gemeinsamen Fonds. Ich möchte nicht werten.',
  }),
  muehlhausen('dueren', [9, 8, 7, 8, 9], '„Langsamer und besser“ – ein Satz, den ich mir gemerkt habe.'),
  muehlhausen('ingelheim', [7, 8, 8, 8, 7]),
  muehlhausen('vg-daun', [7, 7, 8, 6, 7], 'Für eine Verbandsgemeinde ohne eigene Stelle ist das viel.'),
];
