/** Cents of an amount as Germans write it, with or without the euro sign: 1.234,50 €; a point before two last digits parts the cents. */
export function readMoney(text: string): number | undefined {
  const compact = text.replaceAll(/\s|€|EUR|Euro/gi, '');
  const written =
    /^([-+]?)(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d{1,2}|-))?$/.exec(compact) ??
    /^([-+]?)(\d{1,12})\.(\d{1,2})$/.exec(compact);
  if (!written) return undefined;
  const [, sign, euros = '', cents = ''] = written;
  const amount = Number(euros.replaceAll('.', '')) * 100 + (Number(cents.padEnd(2, '0').slice(0, 2)) || 0);
  return sign === '-' && amount > 0 ? -amount : amount;
}

const longestUrl = 2_000;

/**
 * A web address as it is stored, or nothing where there is none: http or https only, since a link must not run anything, and without
 * a name and password before the host, which would pretend to be another one. Where the scheme was left out it is https.
 */
export function readUrl(text: string): string | undefined {
  const whole = /^[a-z][a-z\d+.-]*:/i.test(text) && !/^[\w.-]+:\d/.test(text) ? text : `https://${text}`;
  if (whole.length > longestUrl || /\s/.test(whole)) return undefined;
  const url = URL.parse(whole);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return undefined;
  return url.username || url.password || !/^[^.]+(\.[^.]+)+$/.test(url.hostname) ? undefined : whole;
}
