import { signInPath } from '../platform/http/http.paths.js';

export const accountPaths = {
  signIn: signInPath,
  signInByPassword: '/anmelden/kennwort',
  linkSent: '/anmelden/verschickt',
  register: '/registrieren',
  link: '/anmelden/link/:token',
  signOut: '/abmelden',
  account: '/konto',
  password: '/konto/kennwort',
  endSession: '/konto/sitzungen/:id/beenden',
  firstAdministrator: '/einrichten/:token',
  /** Where the first administrator begins. */
  organisation: '/organisation',
} as const;

export const signInLinkUrl = (token: string): string => accountPaths.link.replace(':token', token);
export const firstAdministratorUrl = (token: string): string =>
  accountPaths.firstAdministrator.replace(':token', token);
export const endSessionUrl = (id: string): string => accountPaths.endSession.replace(':id', id);
