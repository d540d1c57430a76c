/** `signIn` and `register` prove an address; `firstAdministrator` lets whoever started the system create its first account. */
export const linkPurposes = ['signIn', 'register', 'firstAdministrator'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];
