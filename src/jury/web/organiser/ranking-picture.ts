import type { Lang } from '../../../platform/i18n/lang.js';
import type { RankedLine } from '../../ranking.queries.js';

const width = 720;
const left = 200;
const right = 24;
const rowHeight = 28;
const top = 12;
const longestLabel = 24;

/**
 * Geometry of a dot chart in user units: a line from the lowest to the highest score of an entry, a dot at its mean, a bar at its
 * median. The table beside it says the same in numbers.
 */
export function rankingPicture(
  lines: readonly RankedLine[],
  scale: { min: number; max: number },
  lang: Lang,
) {
  const scored = lines.filter((line) => line.mean !== null);
  const span = scale.max - scale.min || 1;
  const x = (value: number) => round(left + ((value - scale.min) / span) * (width - left - right));
  const bottom = top + scored.length * rowHeight;
  const steps = Array.from({ length: 6 }, (_, i) => scale.min + (span * i) / 5);
  return {
    width,
    height: bottom + 28,
    labelX: left - 12,
    ticks: steps.map((value) => ({
      x: x(value),
      top,
      bottom,
      textY: bottom + 20,
      text: value.toLocaleString(lang, { maximumFractionDigits: 1 }),
    })),
    rows: scored.map((line, i) => {
      const y = top + i * rowHeight + rowHeight / 2;
      const median = x(line.median ?? 0);
      return {
        label: shortened(`${line.rank}. ${line.applicant}`),
        y,
        textY: y + 5,
        from: x(line.lowest ?? 0),
        to: x(line.highest ?? 0),
        mean: x(line.mean ?? 0),
        median,
        medianTop: y - 7,
        medianBottom: y + 7,
      };
    }),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
const shortened = (text: string): string =>
  text.length > longestLabel ? `${text.slice(0, longestLabel - 1)}…` : text;
