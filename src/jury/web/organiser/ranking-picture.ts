import { rangeAxis } from '../../../platform/charts/axis.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { RankedLine } from '../../ranking.queries.js';

const rowHeight = 44;
const top = 4;

/**
 * Where everything of a ranking's picture stands: for each entry a line from the lowest to the highest score, a dot at its mean, a bar
 * at its median. Across in percent, down in pixels. The table beside it says the same in numbers.
 */
export function rankingPicture(
  lines: readonly RankedLine[],
  scale: { min: number; max: number },
  lang: Lang,
) {
  const scored = lines.filter((line) => line.mean !== null);
  const x = rangeAxis(scale.min, scale.max);
  const bottom = top + scored.length * rowHeight;
  return {
    height: bottom + 26,
    top,
    bottom,
    ticksY: bottom + 18,
    ticks: x.ticks.map(({ value, at, anchor }) => ({
      x: at,
      anchor,
      text: value.toLocaleString(lang, { maximumFractionDigits: 1 }),
    })),
    keys: [
      { shape: 'dot', text: 'Mittelwert' },
      { shape: 'mark', kind: 'median', text: 'Median' },
      { shape: 'line', kind: 'range', text: 'vom niedrigsten zum höchsten Wert' },
    ],
    rows: scored.map((line, i) => {
      const y = top + i * rowHeight + 30;
      return {
        label: `${line.rank}. ${line.applicant}`,
        textY: y - 14,
        y,
        from: x.at(line.lowest ?? 0),
        to: x.at(line.highest ?? 0),
        mean: x.at(line.mean ?? 0),
        median: x.at(line.median ?? 0),
        medianTop: y - 7,
      };
    }),
  };
}
