import { rangeAxis } from '../../platform/charts/axis.js';
import { Clock } from '../../platform/clock/clock.js';
import { dateTime, monthName, shortDate } from '../../platform/i18n/formats.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { Texts } from '../../platform/i18n/texts.js';
import type { AudienceVote } from '../domain/audience-vote.js';
import { monthsOf, scaleOf, type Stretch } from '../domain/course-scale.js';

/** A phase of a cycle, or a date of it: then without length. */
export interface CourseRow extends Stretch {
  label: string;
}

/** The window of a vote online as a row; none where the public votes otherwise or not. */
export function voteRows(texts: Texts, lang: Lang, { mode, from, until }: AudienceVote): CourseRow[] {
  if (mode !== 'online' || !from || !until) return [];
  return [{ label: texts.t(lang, 'calendar.course.vote'), from, until }];
}

const rowHeight = 44;
const top = 8;

/** A cycle from left to right, one row a phase or date, today across them. Model of `cycles/course-picture`; nothing without dates. */
export function coursePicture(texts: Texts, lang: Lang, course: readonly CourseRow[], now: Temporal.Instant) {
  const rows = course.toSorted((a, b) => Temporal.Instant.compare(a.from, b.from));
  const scale = scaleOf(rows);
  if (!scale) return undefined;
  const t = (key: string, params = {}) => texts.t(lang, `calendar.course.${key}`, params);
  const x = rangeAxis(scale.from.epochMilliseconds, scale.to.epochMilliseconds);
  const place = (at: Temporal.Instant) => x.at(at.epochMilliseconds);
  const bottom = top + rows.length * rowHeight;
  const isIn = [scale.from, now, scale.to].every((at, i, all) => i === 0 || !isBefore(at, all[i - 1]!));
  const current = rows.filter((row) => !isPoint(row) && isGoingOn(row, now)).map(({ label }) => label);
  return {
    title: t('title'),
    description: current.length > 0 ? t('now', { phase: current.join(', ') }) : t('none'),
    height: bottom + 28,
    top,
    bottom,
    ticksY: bottom + 20,
    months: monthsOf(scale, Clock.zone).map((month, i) => ({
      x: place(month),
      text: place(month) < 96 ? monthName(month, lang) : '',
      minor: i % 2 === 1,
    })),
    ...(isIn && { today: { x: place(now), anchor: place(now) > 50 ? 'end' : 'start', text: t('today') } }),
    rows: rows.map((row, i) => {
      const y = top + i * rowHeight;
      const [from, to] = [place(row.from), row.until ? place(row.until) : 100];
      const end = from > 45;
      return {
        label: row.label,
        anchor: end ? 'end' : 'start',
        x: end ? Math.max(from, isPoint(row) ? from + 2 : to) : from,
        textY: y + 16,
        ...(isPoint(row)
          ? { dot: { x: from, y: y + 30 } }
          : { bar: { x: from, y: y + 22, width: Math.max(0.8, round(to - from)) } }),
      };
    }),
    table: {
      caption: t('title'),
      columns: [{ text: t('what') }, { text: t('begins') }, { text: t('ends') }],
      rows: rows.map((row) => ({
        cells: [
          { text: row.label, ...(!isPoint(row) && isGoingOn(row, now) && { hint: t('today') }) },
          { text: dateTime(row.from, lang) },
          { text: isPoint(row) ? '–' : row.until ? dateTime(row.until, lang) : t('open') },
        ],
      })),
    },
    asTable: t('table', { from: shortDate(scale.from, lang) }),
  };
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;
const isPoint = ({ from, until }: Stretch): boolean => until !== null && !isBefore(from, until);
const isGoingOn = ({ from, until }: Stretch, now: Temporal.Instant): boolean =>
  !isBefore(now, from) && (until === null || isBefore(now, until));
const round = (value: number): number => Math.round(value * 100) / 100;
