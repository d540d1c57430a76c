import { SetMetadata } from '@nestjs/common';

export const ACCESS = Symbol('access');

/**
 * `public`: everyone. `link`: whoever holds a personal link, decided by its token. `signed-in`: everyone with an account,
 * the query decides which rows. Everything else is a role, any of those named.
 */
export type Who = 'public' | 'link' | 'signed-in' | (string & {});

export interface Access {
  who: Who[];
  /** Which rows the query gives: for readers and for the list of routes. */
  only?: string;
}

export const TAKES_FILES = Symbol('takes files');

/** Declares a route that reads forms with files, by `Uploads`, which checks their token. Elsewhere no such form is taken. */
export const TakesFiles = () => SetMetadata<symbol, boolean>(TAKES_FILES, true);

/** Declares who may use a route; a route without it answers nobody and fails the architecture test. */
export const AccessFor = (who: Who | Who[], only?: string) =>
  SetMetadata<symbol, Access>(ACCESS, { who: [who].flat(), ...(only && { only }) });
