import { rangeAxis } from '../../../platform/charts/axis.js';
import type { PlacedLine } from './ranking-lines.js';

const rowHeight = 48;
const top = 4;

/**
 * Where everything of a ranking's picture stands: for each entry a dot at its rank, a broad bar over its ranks in juries drawn anew, a
 * line over those without any one juror, marks at the ends of those with other weights; a line across between two groups. Across
 * in percent, down in pixels. The table beside it says the same in numbers.
 */
export function rankingPicture(lines: readonly PlacedLine[]) {
  const placed = lines.flatMap((line) => (line.placing ? [{ ...line, placing: line.placing }] : []));
  const x = rangeAxis(1, Math.max(2, placed.length));
  const bottom = top + placed.length * rowHeight;
  const span = ([best, worst]: readonly [number, number]) => ({
    x: x.at(best),
    width: x.at(worst) - x.at(best),
    to: x.at(worst),
  });
  return {
    height: bottom + 26,
    top,
    bottom,
    ticksY: bottom + 18,
    ticks: x.ticks
      .filter(({ value }) => Number.isInteger(value))
      .map(({ value, at, anchor }) => ({ x: at, anchor, text: String(value) })),
    keys: [
      { shape: 'dot', text: 'Rang' },
      { shape: 'bar', kind: 'drawn', text: 'neu gezogene Jury' },
      { shape: 'line', kind: 'range', text: 'ohne ein Jurymitglied' },
      { shape: 'mark', kind: 'median', text: 'andere Gewichte' },
    ],
    rows: placed.map(({ label, placing }, i) => {
      const y = top + i * rowHeight + 32;
      const drawn = span(placing.drawn);
      const left = span(placing.withoutOne);
      const weights = span(placing.weights);
      return {
        label: `${placing.rank}. ${label}`,
        textY: y - 15,
        y,
        barY: y - 7,
        from: left.x,
        to: left.to,
        drawnX: drawn.x,
        drawnWidth: drawn.width,
        weights: placing.weights[0] === placing.weights[1] ? [] : [{ x: weights.x }, { x: weights.to }],
        markY: y - 8,
        rank: x.at(placing.rank),
        divided: i > 0 && placed[i - 1]!.placing.group !== placing.group && top + i * rowHeight,
      };
    }),
  };
}
