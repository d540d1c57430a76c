import { countAxis } from '../../../platform/charts/axis.js';
import { number } from '../../../platform/i18n/formats.js';
import type { GroupCounts } from '../../figures/figures.queries.js';

export interface GroupRow extends GroupCounts {
  label: string;
}

interface Years {
  year: number;
  /** Of the cycle compared with. */
  earlierYear: number | undefined;
}

const rowHeight = 44;
const top = 4;

/** Groups of entries as bars, each with what it says in figures, and as table. */
export function groupFigure(
  title: string,
  what: string,
  id: string,
  rows: readonly GroupRow[],
  years: Years,
) {
  const bottom = top + rows.length * rowHeight;
  const x = countAxis(Math.max(0, ...rows.flatMap(({ started, earlier }) => [started, earlier ?? 0])));
  return {
    title,
    id,
    height: bottom + 26,
    top,
    bottom,
    ticksY: bottom + 18,
    description: describe(rows),
    keys: keysOf(years),
    ticks: x.ticks.map(({ value, at, anchor }) => ({ x: at, anchor, text: number(value, 'de') })),
    rows: rows.map(({ label, started, submitted, earlier }, i) => {
      const y = top + i * rowHeight;
      return {
        label,
        text: `${number(submitted, 'de')} von ${number(started, 'de')}`,
        textY: y + 16,
        y: y + 23,
        started: x.at(started),
        submitted: x.at(submitted),
        earlier: earlier ? { x: x.at(earlier), y: y + 20 } : undefined,
      };
    }),
    table: tableOf(title, what, rows, years),
  };
}

const keysOf = ({ year, earlierYear }: Years) => [
  { shape: 'bar', kind: 'submitted', text: `eingereicht ${year}` },
  { shape: 'bar', kind: 'started', text: `begonnen ${year}` },
  ...(earlierYear === undefined
    ? []
    : [{ shape: 'mark', text: `eingereicht ${earlierYear} zum gleichen Zeitpunkt` }]),
];

function describe(rows: readonly GroupRow[]): string {
  const most = rows.toSorted((a, b) => b.submitted - a.submitted)[0];
  const largest =
    most && most.submitted > 0
      ? `Die meisten eingereichten Bewerbungen: ${most.label}, ${number(most.submitted, 'de')}.`
      : 'Es ist noch keine Bewerbung eingereicht.';
  return `${largest} Alle Zahlen stehen in der Tabelle.`;
}

function tableOf(title: string, what: string, rows: readonly GroupRow[], { year, earlierYear }: Years) {
  const compared = earlierYear !== undefined;
  const cell = (count: number) => ({ text: number(count, 'de'), numeric: true });
  return {
    caption: `Bewerbungen ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    columns: [
      { text: what },
      { text: `begonnen ${year}`, numeric: true },
      { text: `eingereicht ${year}`, numeric: true },
      ...(compared ? [{ text: `eingereicht ${earlierYear}`, numeric: true }] : []),
    ],
    rows: rows.map(({ label, started, submitted, earlier }) => ({
      cells: [{ text: label }, cell(started), cell(submitted), ...(compared ? [cell(earlier ?? 0)] : [])],
    })),
  };
}
