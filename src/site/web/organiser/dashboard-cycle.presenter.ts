import { accountPaths } from '../../../accounts/accounts.paths.js';
import type { CycleView } from '../../../cycles/cycle-view.js';
import { cycleUrl } from '../../../cycles/cycles.paths.js';
import { actWords } from '../../../cycles/web/organiser/act-words.js';
import { courseOf, dayOfPhase } from '../../../cycles/domain/course.js';
import { datesOf } from '../../../cycles/domain/date-moves.js';
import { actsAt, phaseOf } from '../../../cycles/domain/phase.js';
import { actionUrl, scheduleUrl } from '../../../cycles/schedule.paths.js';
import { timeline } from '../../../cycles/web/timeline.js';
import { Clock } from '../../../platform/clock/clock.js';
import { dateTime, longDateTime, number, relativeDays } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { Late } from '../../domain/lateness.js';
import type { DayNumbers, NextAction, NumbersThen } from './dashboard-facts.js';
import { distanceText } from './dashboard-words.js';
import { lateLines } from './late-lines.js';

interface Shown {
  cycle: CycleView;
  cycles: readonly CycleView[];
  late: readonly Late[];
  next: readonly NextAction[];
  numbers: NumbersThen | undefined;
  now: Temporal.Instant;
  mayAct: boolean;
}

/** One cycle on the dashboard: where it stands, what is late, what comes next, its numbers against the last one's. */
export function dashboardCycle(texts: Texts, { cycle, cycles, late, next, numbers, now, mayAct }: Shown) {
  const { id, name, published, schedule } = cycle;
  const phase = (each: CycleView) => texts.t('de', `cycles.phases.${phaseOf(each.schedule, now)}`);
  return {
    name,
    href: cycleUrl(id),
    published,
    phase: phase(cycle),
    day: dayText(cycle, now),
    acts: actsAt(schedule, now)
      .map((act) => actWords[act])
      .join(', '),
    others: cycles
      .filter((each) => each.id !== id && phaseOf(each.schedule, now) !== 'closed')
      .map((each) => ({
        text: each.name || `Wettbewerbsrunde ${each.year}`,
        phase: phase(each),
        href: `${accountPaths.organisation}?runde=${each.year}`,
      })),
    next: nextDate(texts, cycle, now),
    late: lateLines(late, cycle, mayAct),
    actions: next.map((action) => ({
      cells: [
        { link: { text: action.name, href: actionUrl(id, action.id) } },
        { text: dateTime(action.dueAt, 'de'), hint: relativeDays(action.dueAt, now, 'de') },
        { text: action.reaches === undefined ? '–' : number(action.reaches, 'de'), numeric: true },
      ],
    })),
    scheduleHref: scheduleUrl(id),
    numbers: numbers && numbersTable(cycle, numbers),
    timeline: timeline(texts, 'de', cycle, now),
  };
}

/** "Tag 14 von 92"; nothing in a phase without a beginning. */
function dayText({ milestones, graceMinutes, schedule }: CycleView, now: Temporal.Instant) {
  const span = courseOf(milestones, graceMinutes).find(({ phase }) => phase === phaseOf(schedule, now));
  if (!span) return undefined;
  const { day, of } = dayOfPhase(span, now, Clock.zone);
  return of ? `Tag ${number(day, 'de')} von ${number(of, 'de')}` : `Tag ${number(day, 'de')}`;
}

function nextDate(texts: Texts, cycle: CycleView, now: Temporal.Instant) {
  const next = datesOf(cycle).find(({ at }) => Temporal.Instant.compare(at, now) > 0);
  return (
    next && {
      title: texts.t('de', `cycles.milestones.${next.kind}`),
      date: longDateTime(next.at, 'de', { zone: true }),
      days: relativeDays(next.at, now, 'de'),
    }
  );
}

const lines: readonly [keyof DayNumbers, string][] = [
  ['started', 'Bewerbungen begonnen'],
  ['submitted', 'davon eingereicht'],
  ['confirmed', 'Mitzeichnungen'],
];

function numbersTable({ year }: CycleView, { day, now, before }: NumbersThen) {
  const cell = (value: number) => ({ text: number(value, 'de'), numeric: true });
  return {
    caption: `Stand ${distanceText(day)}`,
    columns: [
      { text: 'Zahl' },
      { text: String(year), numeric: true },
      ...(before
        ? [
            { text: `${before.year} am gleichen Tag`, numeric: true },
            { text: `${before.year} am Ende`, numeric: true },
          ]
        : []),
    ],
    rows: lines.map(([what, label]) => ({
      cells: [
        { text: label },
        cell(now[what]),
        ...(before ? [cell(before.sameDay[what]), cell(before.atLast[what])] : []),
      ],
    })),
  };
}
