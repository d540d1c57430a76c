import type { TextParams } from '../i18n/texts.js';

/**
 * A rule said no. `key` is the text that explains it to the person, `field` the form field it belongs to.
 * Statuses: 422 input or state does not allow it, 403 not allowed, 404 not there or not to be known, 409 somebody was
 * faster, 410 the link is used up.
 */
export class DomainError extends Error {
  constructor(
    readonly key: string,
    readonly params: TextParams = {},
    readonly status: 403 | 404 | 409 | 410 | 413 | 422 | 423 = 422,
    readonly field?: string,
  ) {
    super(key);
  }
}

/** Several problems at once, each at its field. */
export class DomainErrors extends Error {
  constructor(readonly problems: { key: string; params?: TextParams; field?: string }[]) {
    super(problems.map(({ key }) => key).join(', '));
  }
}

export const notFound = (): DomainError => new DomainError('errors.notFound', {}, 404);

/** The row, or 404: for things that are missing and for things that this person must not know of. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}
