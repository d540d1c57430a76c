/** Pages that mails lead to. */
export const entryUrl = (entryId: string): string => `/bewerbung/${entryId}`;
export const partnerUrl = (token: string): string => `/mitzeichnung/${token}`;
export const jurorInvitationUrl = (token: string): string => `/jury/einladung/${token}`;
export const juryUrl = '/jury';
export const laureatesUrl = (year: number): string => `/preistraeger/${year}`;
export const exchangeUrl = '/austausch';
export const topicUrl = (topicId: string): string => `/austausch/themen/${topicId}`;
