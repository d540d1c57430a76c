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
  people: '/organisation/personen',
  newPerson: '/organisation/personen/neu',
  person: '/organisation/personen/:id',
  personRole: '/organisation/personen/:id/rolle/:role',
} as const;

export const signInLinkUrl = (token: string): string => accountPaths.link.replace(':token', token);
export const firstAdministratorUrl = (token: string): string =>
  accountPaths.firstAdministrator.replace(':token', token);
export const endSessionUrl = (id: string): string => accountPaths.endSession.replace(':id', id);
export const personUrl = (id: string): string => accountPaths.person.replace(':id', id);
export const roleUrl = (id: string, role: string): string =>
  accountPaths.personRole.replace(':id', id).replace(':role', role);
