import type { CycleView } from '../../../cycles/cycle-view.js';
import { cyclePartUrl } from '../../../cycles/cycles.paths.js';
import { rangeText } from '../../../cycles/web/range-text.js';
import { sortedStateNames } from '../../../municipalities/domain/states.js';
import { longDate, number, relativeDays } from '../../../platform/i18n/formats.js';
import { type EntryCounts, type RunUp, standingOn } from '../../domain/run-up.js';
import type { GroupCounts, GroupedCounts } from '../../figures/figures.queries.js';
import { sitePaths } from '../../site.paths.js';
import { groupFigure, type GroupRow } from './group-figure.js';
import { runUpFigure } from './run-up-figure.js';

export interface FiguresView {
  cycles: readonly CycleView[];
  cycle: CycleView;
  /** The cycle before, if there was one. */
  earlier: CycleView | undefined;
  /** Whether both have a deadline, from which days are counted. */
  comparable: boolean;
  /** Days from the deadline of the cycle, negative before it; without a deadline nothing. */
  today: number | undefined;
  now: Temporal.Instant;
  runUps: Map<string, RunUp>;
  grouped: GroupedCounts;
}

export function figuresModel(view: FiguresView) {
  const { cycle, cycles, earlier, today, runUps, grouped } = view;
  const runUp = runUps.get(cycle.id) ?? [];
  const before =
    view.comparable && earlier ? { cycle: earlier, runUp: runUps.get(earlier.id) ?? [] } : undefined;
  const total = sumOf([...grouped.states.values()]);
  const years = { year: cycle.year, earlierYear: before?.cycle.year };
  return {
    action: sitePaths.figures,
    runde: String(cycle.year),
    cycles: cycles.map(({ year, name }) => ({ value: String(year), text: name })),
    tiles: tiles(view, total, before && today !== undefined ? standingOn(before.runUp, today) : undefined),
    comparison: comparison(view),
    any: total.started > 0 || (before?.runUp.length ?? 0) > 0,
    runUp: today === undefined ? undefined : runUpFigure({ cycle, runUp, today, before }),
    milestonesHref: cyclePartUrl(cycle.id, 'milestones'),
    classes: groupFigure('Nach Größenklasse', 'Bevölkerung', 'klassen', classRows(view), years),
    states: groupFigure('Nach Land', 'Land', 'laender', stateRows(view), years),
  };
}

function tiles(
  { cycle, earlier, now }: FiguresView,
  { started, submitted }: EntryCounts,
  before: EntryCounts | undefined,
) {
  const { deadline } = cycle.milestones;
  const hint = (what: keyof EntryCounts) =>
    before && { hint: `${earlier?.year} zum gleichen Zeitpunkt: ${number(before[what], 'de')}` };
  return [
    { value: number(started, 'de'), label: 'Bewerbungen begonnen', ...hint('started') },
    { value: number(submitted, 'de'), label: 'davon eingereicht', ...hint('submitted') },
    ...(deadline
      ? [
          {
            value: relativeDays(deadline, now, 'de'),
            label: 'Bewerbungsschluss',
            hint: longDate(deadline, 'de'),
          },
        ]
      : []),
  ];
}

function comparison({ earlier, comparable }: FiguresView): string {
  if (!earlier) return 'Es gibt keine frühere Runde, mit der sich vergleichen ließe.';
  if (!comparable)
    return `Ein Vergleich mit der Runde ${earlier.year} braucht den Bewerbungsschluss beider Runden.`;
  return `Verglichen wird mit der Runde ${earlier.year} am gleichen Tag vor oder nach ihrem Bewerbungsschluss. Jede Bewerbung zählt einmal, auch wenn sie später zurückgezogen wurde.`;
}

/** Every class of the cycle, and the entries without one where there are some. */
function classRows({ cycle, grouped: { classes }, comparable }: FiguresView): GroupRow[] {
  const without = classes.get(null);
  return [
    ...cycle.sizeClasses.map((each) => ({
      label: rangeText(each, 'de'),
      ...(classes.get(each.id) ?? none(comparable)),
    })),
    ...(without ? [{ label: 'ohne Größenklasse', ...without }] : []),
  ];
}

/** All sixteen Länder, those with the most submissions first. */
function stateRows({ grouped: { states }, comparable }: FiguresView): GroupRow[] {
  return [...new Set([...sortedStateNames, ...states.keys()])]
    .map((label) => ({ label, ...(states.get(label) ?? none(comparable)) }))
    .toSorted((a, b) => b.submitted - a.submitted || b.started - a.started);
}

const none = (comparable: boolean): GroupCounts => ({
  started: 0,
  submitted: 0,
  earlier: comparable ? 0 : null,
});

const sumOf = (counts: readonly EntryCounts[]): EntryCounts => ({
  started: counts.reduce((sum, { started }) => sum + started, 0),
  submitted: counts.reduce((sum, { submitted }) => sum + submitted, 0),
});
