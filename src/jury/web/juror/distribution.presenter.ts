import { textIn } from '../../../cycles/domain/localized-text.js';
import { countAxis } from '../../../platform/charts/axis.js';
import { number } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import { type Distribution, distributions } from '../../domain/own-distribution.js';
import { juryPaths } from '../../jury.paths.js';
import type { OwnScores } from '../../sheets.queries.js';

const barsHeight = 96;
const top = 20;

/** Model of `jury/juror/distribution`: a picture a criterion, and one table with the same numbers. */
export function presentDistribution({ rubric, sheets }: OwnScores, lang: Lang) {
  const all = distributions(rubric, sheets);
  const most = Math.max(...all.flatMap(({ counts }) => counts.map(({ count }) => count)));
  return {
    pictures: all.map((each, i) => pictureOf(each, most, i, lang)),
    columns: [
      { text: 'Kriterium' },
      { text: 'Benutzt' },
      { text: 'Mittelwert', numeric: true },
      { text: 'Werte', numeric: true },
      { text: 'Enthaltungen', numeric: true },
      { text: 'Wie oft welcher Wert' },
    ],
    rows: all.map((each) => ({ cells: cellsOf(each, lang) })),
    sheets: sheets.length,
    listHref: juryPaths.list,
  };
}

function pictureOf(distribution: Distribution, most: number, i: number, lang: Lang) {
  const { criterion, counts } = distribution;
  const width = 100 / counts.length;
  const y = countAxis(most);
  const every = Math.ceil(counts.length / 11);
  return {
    id: `verteilung-${i + 1}`,
    title: textIn(criterion.label, lang),
    said: sentence(distribution, lang),
    height: top + barsHeight + 24,
    bottom: top + barsHeight,
    ticksY: top + barsHeight + 18,
    bars: counts.map(({ value, count }, at) => {
      const height = (y.at(count) / 100) * barsHeight;
      return {
        x: round(at * width + width * 0.15),
        width: round(width * 0.7),
        y: round(top + barsHeight - height),
        height: round(height),
        middle: round((at + 0.5) * width),
        countY: round(top + barsHeight - height - 5),
        count: count > 0 && number(count, lang),
        value: at % every === 0 && number(value, lang),
      };
    }),
  };
}

function sentence({ criterion: { min, max }, used }: Distribution, lang: Lang): string {
  if (!used) return 'Noch kein Wert vergeben.';
  const { from, to } = used;
  const range = from === to ? number(from, lang) : `${number(from, lang)} bis ${number(to, lang)}`;
  return `Sie haben ${range} benutzt; die Skala geht von ${number(min, lang)} bis ${number(max, lang)}.`;
}

function cellsOf({ criterion, counts, given, abstained, used, mean }: Distribution, lang: Lang) {
  const often = counts.filter(({ count }) => count > 0);
  return [
    { text: textIn(criterion.label, lang) },
    { text: used ? `${number(used.from, lang)} bis ${number(used.to, lang)}` : '–' },
    { text: mean === null ? '–' : mean.toLocaleString(lang, { maximumFractionDigits: 1 }), numeric: true },
    { text: number(given, lang), numeric: true },
    { text: number(abstained, lang), numeric: true },
    {
      text:
        often.map(({ value, count }) => `${number(value, lang)}: ${number(count, lang)}-mal`).join(', ') ||
        '–',
    },
  ];
}

const round = (value: number): number => Math.round(value * 100) / 100;
