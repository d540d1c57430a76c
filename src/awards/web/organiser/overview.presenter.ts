import { money, longDateTime, number } from '../../../platform/i18n/formats.js';
import type { Badge } from '../../../platform/views/badge.js';
import { awardsUrl, inventPrizeUrl, lettersUrl, prizeUrl, publicationUrl } from '../../awards.paths.js';
import type { AwardsCycle } from '../../awards-cycle.js';
import { isVisible } from '../../domain/publication.js';
import type { PrizeRow } from '../../prize-rows.js';

const euros = (cents: number): string => money(cents / 100, 'de');

/** All prizes of a cycle by class, with where the cycle stands. */
export function overviewModel(
  cycle: AwardsCycle,
  prizes: PrizeRow[],
  years: number[],
  state: { now: Temporal.Instant; lock: boolean; mayDecide: boolean },
) {
  return {
    tiles: tiles(cycle, prizes, state.now),
    groups: groupsOf(cycle, prizes).map(({ title, prizes: own }) => ({ title, rows: own.map(rowOf) })),
    columns: [
      { text: 'Preis' },
      { text: 'Betrag', numeric: true },
      { text: 'Beschluss' },
      { text: 'Preisträger' },
      { text: 'Laudatio' },
    ],
    otherYears: years
      .filter((year) => year !== cycle.year)
      .map((year) => ({ text: `Runde ${year}`, href: awardsUrl(year) })),
    ...(state.mayDecide && !state.lock && { inventHref: inventPrizeUrl(cycle.year) }),
    lettersHref: lettersUrl(cycle.year),
    publicationHref: publicationUrl(cycle.year),
    undecided: prizes.filter(({ decision }) => !decision).length,
  };
}

function tiles({ letters, publication, year }: AwardsCycle, prizes: PrizeRow[], now: Temporal.Instant) {
  const decided = prizes.filter(({ decision }) => decision).length;
  const given = prizes.flatMap(({ awards }) => awards).reduce((sum, { amountCents }) => sum + amountCents, 0);
  const published = publication && {
    value: isVisible(publication, now) ? 'öffentlich' : 'festgelegt',
    hint: longDateTime(publication.visibleFrom, 'de'),
  };
  return [
    { value: `${decided} von ${prizes.length}`, label: 'Preise entschieden' },
    { value: euros(given), label: 'Vergebenes Preisgeld' },
    {
      label: 'Schreiben',
      href: lettersUrl(year),
      value: letters ? number(letters.letters, 'de') : 'offen',
      hint: letters ? `freigegeben: ${longDateTime(letters.releasedAt, 'de')}` : 'noch nicht freigegeben',
    },
    {
      label: 'Veröffentlichung',
      href: publicationUrl(year),
      ...(published ?? { value: 'offen', hint: 'noch kein Zeitpunkt' }),
    },
  ];
}

function groupsOf({ sizeClasses }: AwardsCycle, prizes: PrizeRow[]) {
  const classes = sizeClasses.map(({ key, label }) => ({
    title: `Kommunen ${label.de}`,
    prizes: prizes.filter(({ sizeClass }) => sizeClass === key),
  }));
  const across = { title: 'Über alle Größenklassen', prizes: prizes.filter(({ sizeClass }) => !sizeClass) };
  return [...classes, across].filter((group) => group.prizes.length > 0);
}

function rowOf(prize: PrizeRow) {
  const { awards } = prize;
  const written = awards.filter(({ laudation }) => laudation !== '').length;
  return {
    cells: [
      {
        link: { text: prize.title.de, href: prizeUrl(prize.id) },
        ...(prize.additional && { hint: 'Von der Jury hinzugefügt' }),
      },
      { text: euros(prize.amountCents), numeric: true },
      { badge: badgeOf(prize) },
      {
        text: awards.map(({ municipality }) => municipality).join(', ') || '–',
        ...(awards.length > 1 && { hint: `je ${euros(awards.at(-1)?.amountCents ?? 0)} (geteilt)` }),
      },
      { text: awards.length > 0 ? `${written} von ${awards.length}` : '–' },
    ],
  };
}

export function badgeOf({ decision, awards }: PrizeRow): Badge {
  if (!decision) return { kind: 'warning', text: 'Offen' };
  if (decision.outcome === 'empty') return { kind: 'neutral', text: 'Leer gelassen' };
  return { kind: 'success', text: awards.length > 1 ? 'Geteilt' : 'Vergeben' };
}
