import type { CycleView } from '../../../cycles/cycle-view.js';
import { countAxis, rangeAxis } from '../../../platform/charts/axis.js';
import { linePath } from '../../../platform/charts/line.js';
import { Clock } from '../../../platform/clock/clock.js';
import { number, shortDate } from '../../../platform/i18n/formats.js';
import {
  corners,
  dayFrom,
  type EntryCounts,
  reportedDays,
  type RunUp,
  spanOf,
  standingOn,
} from '../../domain/run-up.js';

interface Course {
  cycle: CycleView;
  runUp: RunUp;
}

interface RunUps extends Course {
  /** Days from the deadline of the cycle. */
  today: number;
  before: Course | undefined;
}

const height = 320;
const top = 28;
const bottom = height - 48;

/** Entries over time, day by day from the deadline, as picture and as table. */
export function runUpFigure({ cycle, runUp, today, before }: RunUps) {
  const courses = before ? [runUp, before.runUp] : [runUp];
  const openings = [cycle, ...(before ? [before.cycle] : [])].map(opening);
  const span = spanOf(courses, openings);
  const until = Math.min(span.to, today);
  const x = rangeAxis(span.from, span.to);
  const y = countAxis(Math.max(...courses.map((course) => standingOn(course, span.to).started)));
  const line = (course: RunUp, what: keyof EntryCounts, last: number) =>
    linePath(
      corners(course, what, span.from, last).map(({ day, value }) => ({ x: x.at(day), y: y.at(value) })),
    );
  const lines = [
    ...(before
      ? [
          { kind: 'earlier-started', path: line(before.runUp, 'started', span.to) },
          { kind: 'earlier-submitted', path: line(before.runUp, 'submitted', span.to) },
        ]
      : []),
    { kind: 'started', path: line(runUp, 'started', until) },
    { kind: 'submitted', path: line(runUp, 'submitted', until) },
  ];
  return {
    id: 'verlauf',
    height,
    plot: { top, bottom, height: bottom - top },
    description: describe({ cycle, runUp, today, before }, until),
    keys: keysOf(cycle, before?.cycle),
    counts: y.ticks.map(({ value, at }) => {
      const place = bottom - (at / 100) * (bottom - top);
      return { y: place, textY: place - 4, text: number(value, 'de') };
    }),
    days: x.ticks.map(({ value, at, anchor }) => ({ x: at, anchor, text: signed(value) })),
    daysY: bottom + 18,
    axisY: bottom + 40,
    deadline: { x: x.at(0), anchor: x.at(0) > 50 ? 'end' : 'start' },
    today:
      until >= span.from && until < span.to
        ? { x: x.at(until), anchor: x.at(until) > 50 ? 'end' : 'start' }
        : undefined,
    lines: lines.filter(({ path }) => path !== ''),
    table: tableOf({ cycle, runUp, today, before }, reportedDays(span, today)),
  };
}

/** The day on which the call opened; what was begun before still shows. */
function opening({ milestones: { callOpens, deadline } }: CycleView): number {
  return callOpens && deadline ? dayFrom(deadline, callOpens, Clock.zone) : 0;
}

const keysOf = ({ year }: CycleView, before: CycleView | undefined) => [
  { shape: 'line', kind: 'submitted', text: `eingereicht ${year}` },
  { shape: 'line', kind: 'started', text: `begonnen ${year}` },
  ...(before
    ? [
        { shape: 'line', kind: 'earlier-submitted', text: `eingereicht ${before.year}` },
        { shape: 'line', kind: 'earlier-started', text: `begonnen ${before.year}` },
      ]
    : []),
];

function describe({ cycle, runUp, before }: RunUps, until: number): string {
  const say = ({ started, submitted }: EntryCounts) =>
    `${number(started, 'de')} begonnen, davon ${number(submitted, 'de')} eingereicht`;
  const compared = before
    ? ` Runde ${before.cycle.year} am gleichen Tag: ${say(standingOn(before.runUp, until))}.`
    : '';
  return `Runde ${cycle.year}, ${distance(until)}: ${say(standingOn(runUp, until))}.${compared} Alle Zahlen stehen in der Tabelle.`;
}

function tableOf({ cycle, runUp, today, before }: RunUps, days: readonly number[]) {
  const cells = (course: RunUp, day: number, last: number) => {
    const { started, submitted } = standingOn(course, day);
    return [started, submitted].map((count) => ({
      text: day > last ? '–' : number(count, 'de'),
      numeric: true,
    }));
  };
  const heads = ({ year }: CycleView) =>
    ['begonnen', 'eingereicht'].map((what) => ({ text: `${what} ${year}`, numeric: true }));
  return {
    caption: 'Bewerbungen im Verlauf, Stand am Ende des Tages',
    columns: [
      { text: 'Abstand' },
      { text: `Tag ${cycle.year}` },
      ...heads(cycle),
      ...(before ? heads(before.cycle) : []),
    ],
    rows: days.map((day) => ({
      cells: [
        { text: distance(day) },
        { text: dateOf(cycle, day), ...(day === today && { hint: 'heute, bis jetzt' }) },
        ...cells(runUp, day, today),
        ...(before ? cells(before.runUp, day, Infinity) : []),
      ],
    })),
  };
}

function dateOf({ milestones: { deadline } }: CycleView, day: number): string {
  const date = deadline?.toZonedDateTimeISO(Clock.zone).toPlainDate().add({ days: day });
  return date ? shortDate(date.toString(), 'de') : '';
}

function distance(day: number): string {
  if (day === 0) return 'am Tag des Bewerbungsschlusses';
  const days = Math.abs(day) === 1 ? '1 Tag' : `${number(Math.abs(day), 'de')} Tage`;
  return day < 0 ? `${days} vorher` : `${days} danach`;
}

const signed = (day: number): string =>
  day > 0 ? `+${number(day, 'de')}` : number(day, 'de').replace('-', '−');
