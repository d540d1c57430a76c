import { textIn } from '../../../cycles/domain/localized-text.js';
import { dateTime, number } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { RankRange } from '../../domain/rank-ranges.js';
import { type ViewName, viewNames } from '../../domain/views.js';
import { juryUrls } from '../../jury.paths.js';
import type { RankedLine, RoundRanking } from '../../ranking.queries.js';
import { inView, type PlacedLine } from './ranking-lines.js';
import { rankingPicture } from './ranking-picture.js';
import { explained, rankingHref, viewTitles } from './ranking-views.js';

/** Model of `jury/organiser/ranking`: in one view, all size classes or the one asked for. */
export function presentRanking(ranking: RoundRanking, view: ViewName, asked: string | undefined, lang: Lang) {
  const { roundId, hash, rule, frozenAt, sheets, classes, overall, method, aggregation } = ranking;
  const sure = overall.some(({ views }) => views !== undefined);
  const shown = classes.filter(({ key }) => !asked || slugOf(key) === asked);
  const list = (title: string, id: string, lines: RankedLine[]) => {
    const placed = inView(lines, view);
    return {
      title,
      id,
      sure,
      count: lines.length,
      rows: placed.map((each) => rowOf(each, lang)),
      picture: sure ? rankingPicture(placed) : undefined,
    };
  };
  const base = juryUrls.ranking(roundId);
  return {
    closed: true,
    sure,
    explanation: explained(view, aggregation),
    missing: sure && view === 'model' && !method?.model,
    apart: view === 'model' && (method?.model?.components ?? 1) > 1,
    views: sure
      ? viewNames.map((each) => ({
          text: viewTitles[each],
          href: rankingHref(base, each, asked),
          current: each === view,
        }))
      : [],
    filters:
      classes.length > 1
        ? [
            { text: 'Alle', href: rankingHref(base, view, undefined), current: !asked },
            ...classes.map(({ key, label }) => ({
              text: classTitle(key, label, lang),
              href: rankingHref(base, view, slugOf(key)),
              current: slugOf(key) === asked,
            })),
          ]
        : [],
    draws: method && number(method.draws, lang),
    facts: [
      { key: 'Eingefroren', value: dateTime(frozenAt, lang) },
      { key: 'Abgegebene Bögen', value: number(sheets, lang) },
      { key: 'Regel', value: rule },
      ...(method
        ? [
            {
              key: 'Ziehungen der Jury',
              value: `${number(method.draws, lang)} mit ${method.generator}, Startwert ${method.seed}`,
            },
          ]
        : []),
      ...(method?.model ? [{ key: 'Rechenmodell', value: spreadsOf(method.model.variances, lang) }] : []),
      { key: 'SHA-256', value: hash },
    ],
    classes: shown.map(({ key, label, entries }) =>
      list(classTitle(key, label, lang), `klasse-${slugOf(key)}`, entries),
    ),
    overall: classes.length > 1 && !asked ? list('Alle Größenklassen', 'gesamt', overall) : undefined,
    csvHref: juryUrls.rankingCsv(roundId),
    verificationHref: juryUrls.verification(roundId),
    roundHref: juryUrls.round(roundId),
  };
}

const slugOf = (key: string | null): string => key ?? 'ohne';

export function classTitle(
  key: string | null,
  label: RoundRanking['classes'][number]['label'],
  lang: Lang,
): string {
  return label ? textIn(label, lang) : (key ?? 'Ohne Größenklasse');
}

function spreadsOf(
  { entries, jurors, residual }: { entries: number; jurors: number; residual: number },
  lang: Lang,
): string {
  const spread = (variance: number) => pointText(Math.sqrt(variance), lang);
  return `Streuung in Punkten: zwischen Bewerbungen ${spread(entries)}, zwischen Jurymitgliedern ${spread(jurors)}, Rest ${spread(residual)}`;
}

function rowOf({ line, placing }: PlacedLine, lang: Lang) {
  const { reference, title, applicant, gone, mean, median, spread, n, abstained, lowest, highest } = line;
  const points = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : pointText(value, lang);
  const rank = placing?.rank ?? (line.views ? undefined : line.rank);
  return {
    rank: rank ?? '–',
    entry: `${applicant}: ${title}`,
    hint: [reference, gone && 'nimmt nicht mehr teil'].filter(Boolean).join(' · '),
    sure: placing && {
      group: placing.group,
      ranges: [placing.withoutOne, placing.weights, placing.drawn].map(rangeText),
      figure: points(placing.figure),
    },
    cells: [points(mean), points(median), points(spread), String(n), String(abstained)],
    range: lowest === null ? '–' : `${points(lowest)} – ${points(highest)}`,
  };
}

const rangeText = ([best, worst]: RankRange): string => (best === worst ? String(best) : `${best}–${worst}`);

/** Points of the scale to two decimals; the file has all six. */
export const pointText = (value: number, lang: Lang): string =>
  value.toLocaleString(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
