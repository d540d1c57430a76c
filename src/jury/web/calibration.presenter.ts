import { textIn } from '../../cycles/domain/localized-text.js';
import type { Criterion } from '../../cycles/domain/rubric.js';
import { rangeAxis } from '../../platform/charts/axis.js';
import { number } from '../../platform/i18n/formats.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { CalibrationView, Sample } from '../calibration.queries.js';
import { type CriterionSpread, criterionSpreads, shareOfScale } from '../domain/criterion-spread.js';

const rowHeight = 44;
const top = 4;

/** Model of `jury/spreads`: a picture and a table for each sample. */
export const presentSpreads = ({ rubric, samples }: CalibrationView, lang: Lang) =>
  samples.map((sample) => {
    const spreads = criterionSpreads(rubric, sample.sheets);
    const rows = rubric.map((criterion, i) => ({ criterion, spread: spreads[i]! }));
    return {
      id: `probe-${sample.id}`,
      title: sample.title,
      reference: sample.reference,
      sheets: sample.sheets.length,
      picture: pictureOf(rows, sample, lang),
      rows: rows.map((row) => ({ cells: cellsOf(row, lang) })),
    };
  });

interface Row {
  criterion: Criterion;
  spread: CriterionSpread;
}

/** For each criterion a line from the lowest to the highest value, a mark for each value, a dot at the mean; across in percent of its scale. */
function pictureOf(rows: readonly Row[], { sheets }: Sample, lang: Lang) {
  const drawn = rows.filter(({ spread }) => spread.mean !== null);
  const x = rangeAxis(0, 100);
  const bottom = top + drawn.length * rowHeight;
  return {
    height: bottom + 26,
    top,
    bottom,
    ticksY: bottom + 18,
    ticks: x.ticks.map(({ value, at, anchor }) => ({ x: at, anchor, text: `${value} %` })),
    keys: [
      { shape: 'dot', text: 'Mittelwert' },
      { shape: 'mark', kind: 'median', text: 'ein Bogen oder mehrere' },
      { shape: 'line', kind: 'range', text: 'vom niedrigsten zum höchsten Wert' },
    ],
    rows: drawn.map(({ criterion, spread }, i) => {
      const y = top + i * rowHeight + 30;
      const at = (value: number) => x.at(shareOfScale(criterion, value));
      const given = new Set(sheets.map((scores) => scores[criterion.key]));
      return {
        label: `${textIn(criterion.label, lang)} (${number(criterion.min, lang)}–${number(criterion.max, lang)})`,
        textY: y - 14,
        y,
        from: at(spread.lowest!),
        to: at(spread.highest!),
        mean: at(spread.mean!),
        markTop: y - 7,
        marks: [...given].filter((value) => typeof value === 'number').map(at),
      };
    }),
  };
}

function cellsOf({ criterion, spread: { n, mean, spread, lowest, highest } }: Row, lang: Lang) {
  const points = (value: number | null) =>
    value === null ? '–' : value.toLocaleString(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const plain = (value: number | null) => (value === null ? '–' : number(value, lang));
  return [
    { text: textIn(criterion.label, lang), ...(criterion.uncounted && { hint: 'zählt nicht' }) },
    { text: String(n), numeric: true },
    { text: points(mean), numeric: true },
    { text: points(spread), numeric: true },
    { text: plain(lowest), numeric: true },
    { text: plain(highest), numeric: true },
  ];
}
