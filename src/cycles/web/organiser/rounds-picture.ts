import { rangeAxis } from '../../../platform/charts/axis.js';
import { Clock } from '../../../platform/clock/clock.js';
import { shortDate } from '../../../platform/i18n/formats.js';
import type { Milestones } from '../../domain/milestones.js';
import type { Standing, TimelineRound } from '../../domain/rounds-timeline.js';

const rowHeight = 58;
const top = 4;

interface Stretch {
  kind: 'call' | 'jury' | 'exchange';
  from: Temporal.Instant;
  to: Temporal.Instant;
}

const standings: Readonly<Record<Standing, string>> = {
  published: 'veröffentlicht',
  setUp: 'angelegt, nicht veröffentlicht',
  proposed: 'Vorschlag des Zweijahresplans',
};

/**
 * Rounds under each other, years across: the call, then from its end to the ceremony, then the exchange. What is not published is drawn
 * dashed. Across in percent, down in pixels; the table beside it says the same in words. Nothing where no round has dates.
 */
export function roundsPicture(rounds: readonly TimelineRound[], now: Temporal.Instant) {
  const dated = rounds.flatMap((round) =>
    endsOf(round.milestones) ? [{ round, ends: endsOf(round.milestones)! }] : [],
  );
  if (dated.length === 0) return undefined;
  const yearOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(Clock.zone).year;
  const first = yearOf(earliest(dated.map(({ ends }) => ends.from)));
  const last = yearOf(latest(dated.map(({ ends }) => ends.to)));
  const x = rangeAxis(newYear(first).epochMilliseconds, newYear(last + 1).epochMilliseconds);
  const place = (at: Temporal.Instant) => x.at(at.epochMilliseconds);
  const bottom = top + dated.length * rowHeight;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return {
    height: bottom + 26,
    top,
    bottom,
    ticksY: bottom + 18,
    years: years.map((year) => {
      const [from, to] = [place(newYear(year)), place(newYear(year + 1))];
      // Every other year has its word where the picture is narrow.
      return { x: from, textX: (from + to) / 2, text: String(year), minor: (year - first) % 2 === 1 };
    }),
    today: yearOf(now) >= first && yearOf(now) <= last ? place(now) : undefined,
    keys: [
      { shape: 'bar', kind: 'call', text: 'Bewerbungsphase' },
      { shape: 'bar', kind: 'jury', text: 'bis zur Preisverleihung' },
      { shape: 'bar', kind: 'exchange', text: 'Erfahrungsaustausch' },
      { shape: 'bar', kind: 'planned', text: 'noch nicht veröffentlicht oder Vorschlag' },
    ],
    rows: dated.map(({ round, ends }, i) => {
      const y = top + i * rowHeight;
      return {
        label: round.standing === 'proposed' ? `${round.year} (Vorschlag)` : String(round.year),
        // Words of rounds at the right end lead up to their end, or they would leave the picture.
        ...(place(ends.from) > 50
          ? { x: place(ends.to), anchor: 'end' }
          : { x: place(ends.from), anchor: 'start' }),
        textY: y + 18,
        bars: stretchesOf(round.milestones, newYear(last + 1)).map(({ kind, from, to }) => ({
          kind,
          planned: round.standing !== 'published',
          x: place(from),
          width: Math.max(0.6, Math.round((place(to) - place(from)) * 100) / 100),
          y: y + (kind === 'exchange' ? 32 : 26),
          height: kind === 'exchange' ? 8 : 20,
        })),
      };
    }),
  };
}

/** The same in words. */
export function roundsTable(rounds: readonly TimelineRound[]) {
  const day = (at: Temporal.Instant | undefined) => (at ? shortDate(at, 'de') : '–');
  const span = (from: Temporal.Instant | undefined, to: Temporal.Instant | undefined) =>
    from ? `${day(from)} bis ${to ? day(to) : 'auf Weiteres'}` : '–';
  return {
    columns: [
      'Runde',
      'Stand',
      'Bewerbungsphase',
      'Jurysitzung',
      'Preisverleihung',
      'Erfahrungsaustausch',
    ].map((text) => ({ text })),
    rows: rounds.map(({ year, standing, milestones: m }) => ({
      cells: [
        { text: String(year) },
        { text: standings[standing] },
        { text: m.deadline ? span(m.callOpens, m.deadline) : '–' },
        { text: day(m.deliberation) },
        { text: day(m.ceremony) },
        { text: span(m.exchangeOpens, m.exchangeCloses) },
      ],
    })),
  };
}

function stretchesOf(milestones: Milestones, end: Temporal.Instant): Stretch[] {
  const { callOpens, deadline, ceremony, publication, exchangeOpens, exchangeCloses } = milestones;
  const awarded = ceremony ?? publication;
  return [
    ...(callOpens && deadline ? [{ kind: 'call' as const, from: callOpens, to: deadline }] : []),
    ...(deadline && awarded ? [{ kind: 'jury' as const, from: deadline, to: awarded }] : []),
    ...(exchangeOpens ? [{ kind: 'exchange' as const, from: exchangeOpens, to: exchangeCloses ?? end }] : []),
  ].filter(({ from, to }) => Temporal.Instant.compare(from, to) < 0);
}

function endsOf(milestones: Milestones): { from: Temporal.Instant; to: Temporal.Instant } | undefined {
  const dates = Object.values(milestones);
  return dates.length > 0 ? { from: earliest(dates), to: latest(dates) } : undefined;
}

const earliest = (dates: readonly Temporal.Instant[]): Temporal.Instant =>
  dates.toSorted((a, b) => Temporal.Instant.compare(a, b))[0]!;
const latest = (dates: readonly Temporal.Instant[]): Temporal.Instant =>
  dates.toSorted((a, b) => Temporal.Instant.compare(b, a))[0]!;

const newYear = (year: number): Temporal.Instant =>
  Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(Clock.zone).toInstant();
