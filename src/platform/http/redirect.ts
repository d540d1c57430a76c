import type { TextParams } from '../i18n/texts.js';

/** A banner on the next page, by text key: `<key>.title` and, where there is one, `<key>.text`. */
export interface FlashNote {
  kind: 'success' | 'info' | 'warning' | 'danger';
  key: string;
  params?: TextParams;
  reference?: string;
}

export class Redirect {
  constructor(
    readonly url: string,
    readonly flash?: FlashNote,
    /** Cookies to set on the way, such as the one of a new session. */
    readonly cookies: { name: string; value: string | null; maxAgeSeconds?: number }[] = [],
  ) {}
}

/** Ends every post that succeeded: 303, so that reloading repeats nothing. */
export function redirect(url: string, flash?: FlashNote): Redirect {
  return new Redirect(url, flash);
}

export const success = (key: string, params?: TextParams, reference?: string): FlashNote => ({
  kind: 'success',
  key,
  ...(params && { params }),
  ...(reference && { reference }),
});
