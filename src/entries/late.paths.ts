import { withQuery } from '../platform/http/with-query.js';

/** Pages about access after the deadline. */
export const latePaths = {
  redeem: '/bewerbung/code',
  codes: '/organisation/nachreichcodes',
  revoke: '/organisation/nachreichcodes/:id/sperren',
} as const;

export const lateCodesUrl = (year?: number): string =>
  withQuery(latePaths.codes, { runde: year === undefined ? '' : String(year) });

export const revokeCodeUrl = (id: string): string => latePaths.revoke.replace(':id', id);

/** The page to redeem a code, with an entry chosen already. */
export const redeemUrl = (entryId = ''): string => withQuery(latePaths.redeem, { bewerbung: entryId });
