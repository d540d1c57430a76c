/** Pages about who works on a dossier. The team's own page is one of the dossier's: `entryPaths.team`. */
export const teamPaths = {
  remove: '/bewerbung/:id/team/:personId/entfernen',
  handOver: '/bewerbung/:id/team/:personId/uebergeben',
  leave: '/bewerbung/:id/team/verlassen',
  /** Whether one is reminded of the end of the time. */
  reminders: '/bewerbung/:id/team/erinnerungen',
  renewInvitation: '/bewerbung/:id/team/einladungen/:invitationId/erneuern',
  withdrawInvitation: '/bewerbung/:id/team/einladungen/:invitationId/zuruecknehmen',
  answerRequest: '/bewerbung/:id/team/anfragen/:requestId',
  /** What came from an earlier entry. */
  carryOver: '/bewerbung/:id/uebernommen',
  carriedItem: '/bewerbung/:id/uebernommen/:itemId',
  /** Asking to be let into the entry that a municipality has already. */
  askAccess: '/bewerbung/neu/zugang',
  invitation: '/einladung/:token',
  /** Of the organisation. */
  transfer: '/organisation/bewerbungen/:id/uebergabe',
  takeBackTransfer: '/organisation/bewerbungen/:id/uebergabe/zuruecknehmen',
} as const;

export const memberUrl = (id: string, personId: string, page: 'remove' | 'handOver'): string =>
  teamPaths[page].replace(':id', id).replace(':personId', personId);

export const remindersUrl = (id: string): string => teamPaths.reminders.replace(':id', id);

export const leaveUrl = (id: string): string => teamPaths.leave.replace(':id', id);

export const teamInvitationUrl = (
  id: string,
  invitationId: string,
  page: 'renewInvitation' | 'withdrawInvitation',
): string => teamPaths[page].replace(':id', id).replace(':invitationId', invitationId);

export const answerRequestUrl = (id: string, requestId: string): string =>
  teamPaths.answerRequest.replace(':id', id).replace(':requestId', requestId);

export const invitationUrl = (token: string): string => teamPaths.invitation.replace(':token', token);

export const transferUrl = (id: string, page: 'transfer' | 'takeBackTransfer' = 'transfer'): string =>
  teamPaths[page].replace(':id', id);

export const carryOverUrl = (id: string): string => teamPaths.carryOver.replace(':id', id);

export const carriedItemUrl = (id: string, itemId: string): string =>
  teamPaths.carriedItem.replace(':id', id).replace(':itemId', itemId);
