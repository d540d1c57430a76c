export const personCreated = (personId: string, how: 'registered' | 'invited' | 'created') => ({
  type: 'PersonCreated',
  subject: { kind: 'person', id: personId },
  payload: { how },
});

/** A link is to be mailed; `linkId` leads to it. */
export const signInLinkRequested = (personId: string, linkId: string, purpose: string) => ({
  type: 'SignInLinkRequested',
  subject: { kind: 'person', id: personId },
  payload: { linkId, purpose },
});

export const signedIn = (personId: string, how: 'link' | 'password') => ({
  type: 'SignedIn',
  subject: { kind: 'person', id: personId },
  payload: { how },
});

export const passwordChanged = (personId: string) => ({
  type: 'PasswordChanged',
  subject: { kind: 'person', id: personId },
});

export const roleGranted = (personId: string, role: string, scopeId: string) => ({
  type: 'RoleGranted',
  subject: { kind: 'person', id: personId },
  payload: { role, scopeId },
});

export const roleRevoked = (personId: string, role: string, scopeId: string) => ({
  type: 'RoleRevoked',
  subject: { kind: 'person', id: personId },
  payload: { role, scopeId },
});
