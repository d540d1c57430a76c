const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long there is until an instant, in the largest unit of which there are two at least, rounded down: nobody is promised more. */
export function timeLeft(now: number, until: number): { unit: 'days' | 'hours' | 'minutes'; count: number } {
  const left = Math.max(0, until - now);
  if (left >= 2 * day) return { unit: 'days', count: Math.floor(left / day) };
  if (left >= 2 * hour) return { unit: 'hours', count: Math.floor(left / hour) };
  return { unit: 'minutes', count: Math.floor(left / minute) };
}
