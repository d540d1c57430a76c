import { withQuery } from '../platform/http/with-query.js';

/** Where anybody verifies a receipt. */
export const verifyPaths = { verify: '/beleg' } as const;

export const verifyUrl = (code = ''): string => withQuery(verifyPaths.verify, { code });
