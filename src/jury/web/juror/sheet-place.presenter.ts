import { longDateTime } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import { timeLeft } from '../../domain/time-left.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import type { SheetPlace, SheetView } from '../../sheets.queries.js';

interface Now {
  places: readonly SheetPlace[];
  now: Temporal.Instant;
}

/** Where a sheet stands among those of its round: how many are handed in, how long there is, which come before and after it. */
export function placeView({ id, closesAt, scored }: SheetView, { places, now }: Now, lang: Lang) {
  const at = places.findIndex((place) => place.id === id);
  const link = (place: SheetPlace | undefined) =>
    place && { href: juryUrls.sheet(place.id), title: place.title };
  const open = [...places.slice(at + 1), ...places.slice(0, at)].find(({ state }) => state !== 'submitted');
  return {
    number: at + 1,
    total: places.length,
    submitted: places.filter(({ state }) => state === 'submitted').length,
    previous: link(places[at - 1]),
    following: link(places[at + 1]),
    ...(scored && { next: open ? link(open) : { href: juryPaths.list, title: '' } }),
    ...(scored &&
      closesAt && {
        until: longDateTime(closesAt, lang, { zone: true }),
        left: timeLeft(now.epochMilliseconds, closesAt.getTime()),
      }),
  };
}
