import { textIn } from '../../../cycles/domain/localized-text.js';
import type { CsvCell } from '../../../platform/documents/csv.js';
import { dateTime } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import { juryUrls } from '../../jury.paths.js';
import type { RankedLine, RoundRanking } from '../../ranking.queries.js';
import { rankingPicture } from './ranking-picture.js';

/** Model of `jury/organiser/ranking`. */
export function presentRanking(ranking: RoundRanking, lang: Lang) {
  const { roundId, hash, rule, frozenAt, sheets, scale, classes, overall } = ranking;
  const view = (title: string, id: string, lines: RankedLine[]) => ({
    title,
    id,
    count: lines.length,
    rows: lines.map((line) => rowOf(line, lang)),
    picture: rankingPicture(lines, scale, lang),
  });
  return {
    closed: true,
    facts: [
      { key: 'Eingefroren', value: dateTime(frozenAt, lang) },
      { key: 'Abgegebene Bögen', value: String(sheets) },
      { key: 'Regel', value: rule },
      { key: 'SHA-256', value: hash },
    ],
    classes: classes.map(({ key, label, entries }) =>
      view(classTitle(key, label, lang), `klasse-${key}`, entries),
    ),
    overall: classes.length > 1 ? view('Alle Größenklassen', 'gesamt', overall) : undefined,
    csvHref: juryUrls.rankingCsv(roundId),
    verificationHref: juryUrls.verification(roundId),
    roundHref: juryUrls.round(roundId),
  };
}

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
];

export function csvRows({ classes }: RoundRanking): CsvCell[][] {
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
    ]),
  );
}

function classTitle(key: string | null, label: RoundRanking['classes'][number]['label'], lang: Lang): string {
  return label ? textIn(label, lang) : (key ?? 'Ohne Größenklasse');
}

function rowOf(line: RankedLine, lang: Lang) {
  const { rank, reference, title, applicant, gone, mean, median, spread, n, abstained, lowest, highest } =
    line;
  const points = (value: number | null) => (value === null ? '–' : pointText(value, lang));
  return {
    rank: rank ?? '–',
    entry: `${applicant}: ${title}`,
    hint: [reference, gone && 'nimmt nicht mehr teil'].filter(Boolean).join(' · '),
    cells: [points(mean), points(median), points(spread), String(n), String(abstained)],
    range: lowest === null ? '–' : `${points(lowest)} – ${points(highest)}`,
  };
}

/** Points of the scale to two decimals; the file has all six. */
export const pointText = (value: number, lang: Lang): string =>
  value.toLocaleString(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
