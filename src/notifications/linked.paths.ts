/** Pages of other features that mails lead to. */
export const linkedPaths = {
  jury: '/jury',
  jurorInvitation: '/jury/einladung/:token',
  laureates: '/preistraeger/:year',
  exchange: '/austausch',
  topic: '/austausch/themen/:id',
} as const;

export const jurorInvitationUrl = (token: string): string =>
  linkedPaths.jurorInvitation.replace(':token', token);
export const laureatesUrl = (year: number): string => linkedPaths.laureates.replace(':year', String(year));
export const topicUrl = (topicId: string): string => linkedPaths.topic.replace(':id', topicId);
