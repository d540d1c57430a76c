import type { CookieSerializeOptions } from '@fastify/cookie';

export const cookieNames = {
  session: 'kbw_session',
  csrf: 'kbw_csrf',
  flash: 'kbw_flash',
  kept: 'kbw_kept',
  lang: 'kbw_sprache',
};

let secure = false;

/** Called once at start: `Secure` is set where people reach the system by HTTPS. */
export function cookiesOverHttps(https: boolean): void {
  secure = https;
}

export const cookieOptions = (): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure,
});
