import type { CsvCell } from '../../../platform/documents/csv.js';
import type { Placing } from '../../domain/placings.js';
import { viewNames } from '../../domain/views.js';
import type { RankedLine, RoundRanking } from '../../ranking.queries.js';
import { classTitle } from './ranking.presenter.js';
import { viewTitles } from './ranking-views.js';

const ranges = ['ohne ein Jurymitglied', 'andere Gewichte', 'neu gezogene Jury'];

export const csvHeader = [
  'Größenklasse',
  'Rang',
  'Nummer',
  'Kommune',
  'Titel',
  'Mittelwert',
  'Median',
  'Streuung',
  'Bewertungen',
  'Enthaltungen',
  'Niedrigster Wert',
  'Höchster Wert',
  ...viewNames.flatMap((view) =>
    [
      'Wert',
      'Rang',
      'Gruppe',
      ...ranges.flatMap((range) => [`bester Rang ${range}`, `schlechtester Rang ${range}`]),
      'Rang über alle Größenklassen',
      'Gruppe über alle Größenklassen',
    ].map((column) => `${viewTitles[view]}: ${column}`),
  ),
];

export function csvRows({ classes, overall }: RoundRanking): CsvCell[][] {
  const among = new Map(overall.map((line) => [line.entryId, line]));
  return classes.flatMap(({ key, label, entries }) =>
    entries.map((line) => [
      classTitle(key, label, 'de'),
      line.rank,
      line.reference,
      line.applicant,
      line.title,
      line.mean,
      line.median,
      line.spread,
      line.n,
      line.abstained,
      line.lowest,
      line.highest,
      ...viewNames.flatMap((view) => cellsOf(line.views?.[view], among.get(line.entryId), view)),
    ]),
  );
}

function cellsOf(
  placing: Placing | null | undefined,
  overall: RankedLine | undefined,
  view: (typeof viewNames)[number],
): CsvCell[] {
  const all = overall?.views?.[view];
  if (!placing) return Array.from({ length: 5 + 2 * ranges.length }, () => null);
  const { figure, rank, group, withoutOne, weights, drawn } = placing;
  return [figure, rank, group, ...withoutOne, ...weights, ...drawn, all?.rank ?? null, all?.group ?? null];
}
