/** Pages of other features that mails lead to. */
export const linkedPaths = {
  jury: '/jury',
  jurorInvitation: '/jury/einladung/:token',
} as const;

export const jurorInvitationUrl = (token: string): string =>
  linkedPaths.jurorInvitation.replace(':token', token);
