import type { Lang } from './lang.js';

/** A moment: an instant, its ISO text (a bare day means its first moment in Berlin), or a row's Date. */
export type Moment = Temporal.Instant | Date | string;

const zone = 'Europe/Berlin';
const locale = { de: 'de-DE', en: 'en-GB' } as const;

/** Makes each formatter once a language; they are expensive to build and cheap to use. */
function perLanguage<T>(build: (locale: string) => T): (lang: Lang) => T {
  const built = { de: build(locale.de), en: build(locale.en) };
  return (lang) => built[lang];
}

const dates = (options: Intl.DateTimeFormatOptions) =>
  perLanguage((name) => new Intl.DateTimeFormat(name, { timeZone: zone, ...options }));
const numbers = (options: Intl.NumberFormatOptions) =>
  perLanguage((name) => new Intl.NumberFormat(name, options));

const long = dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const short = dates({ day: '2-digit', month: '2-digit', year: 'numeric' });
const month = dates({ month: 'short' });
const clock = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const zoned = dates({ timeZoneName: 'short' });
const plain = numbers({ maximumFractionDigits: 2 });
const euro = numbers({ style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' });
const share = numbers({ style: 'percent', maximumFractionDigits: 1 });
const size = numbers({ maximumFractionDigits: 1 });
const days = perLanguage((name) => new Intl.RelativeTimeFormat(name, { numeric: 'auto' }));

export function toInstant(moment: Moment): Temporal.Instant {
  if (moment instanceof Temporal.Instant) return moment;
  if (moment instanceof Date) return Temporal.Instant.fromEpochMilliseconds(moment.getTime());
  if (/^\d{4}-\d{2}-\d{2}$/.test(moment))
    return Temporal.PlainDate.from(moment).toZonedDateTime(zone).toInstant();
  return Temporal.Instant.from(moment);
}

const milliseconds = (moment: Moment): number => toInstant(moment).epochMilliseconds;

/** "Freitag, 12. Juni 2026" */
export function longDate(moment: Moment, lang: Lang): string {
  return long(lang).format(milliseconds(moment));
}

/** "Freitag, 12. Juni 2026, 23:59 Uhr"; near a deadline with its zone: "… 23:59 Uhr (MESZ)" */
export function longDateTime(moment: Moment, lang: Lang, options: { zone?: boolean } = {}): string {
  const suffix = options.zone ? ` (${zoneName(moment, lang)})` : '';
  return `${longDate(moment, lang)}, ${time(moment, lang)}${suffix}`;
}

/** "12.06.2026" */
export function shortDate(moment: Moment, lang: Lang): string {
  return short(lang).format(milliseconds(moment));
}

/** "Juni", "Sept." */
export function monthName(moment: Moment, lang: Lang): string {
  return month(lang).format(milliseconds(moment));
}

/** "12.06.2026, 23:59 Uhr" */
export function dateTime(moment: Moment, lang: Lang): string {
  return `${shortDate(moment, lang)}, ${time(moment, lang)}`;
}

/** "23:59 Uhr" */
export function time(moment: Moment, lang: Lang): string {
  const text = clock(lang).format(milliseconds(moment));
  return lang === 'de' ? `${text} Uhr` : text;
}

/** "MESZ" in summer, "MEZ" in winter; "CEST" and "CET" in English */
export function zoneName(moment: Moment, lang: Lang): string {
  const parts = zoned(lang).formatToParts(milliseconds(moment));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}

export function number(value: number, lang: Lang): string {
  return plain(lang).format(value);
}

/** Euros, without ",00". */
export function money(euros: number, lang: Lang): string {
  return euro(lang).format(euros);
}

/** 0.125 is "12,5 %". */
export function percent(ratio: number, lang: Lang): string {
  return share(lang).format(ratio);
}

/** Counted in steps of 1,024, as file managers show it: "1,4 MB". */
export function fileSize(bytes: number, lang: Lang): string {
  if (bytes < 1024) return `${number(bytes, lang)} Byte${lang === 'en' && bytes !== 1 ? 's' : ''}`;
  const units = ['KB', 'MB', 'GB', 'TB'];
  const step = Math.min(Math.floor(Math.log2(bytes) / 10), units.length);
  return `${size(lang).format(bytes / 1024 ** step)} ${units[step - 1]}`;
}

/** Calendar days in Berlin: "heute", "morgen", "in 12 Tagen", "vor 3 Tagen" */
export function relativeDays(moment: Moment, now: Moment, lang: Lang): string {
  const day = (value: Moment) => toInstant(value).toZonedDateTimeISO(zone).toPlainDate();
  return days(lang).format(day(now).until(day(moment), { largestUnit: 'days' }).days, 'day');
}
