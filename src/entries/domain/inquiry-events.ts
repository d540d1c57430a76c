const onEntry = (id: string) => ({ kind: 'entry', id });

export const inquiryAsked = (
  entryId: string,
  inquiry: { id: string; answerBy: Temporal.Instant; asked: readonly object[]; text: string },
) => ({
  type: 'InquiryAsked',
  subject: onEntry(entryId),
  payload: { inquiryId: inquiry.id, answerBy: inquiry.answerBy.toString(), asked: inquiry.asked },
  reason: inquiry.text,
});

export const inquiryExtended = (
  entryId: string,
  inquiryId: string,
  before: Temporal.Instant,
  after: Temporal.Instant,
) => ({
  type: 'InquiryExtended',
  subject: onEntry(entryId),
  payload: { inquiryId },
  before: { answerBy: before.toString() },
  after: { answerBy: after.toString() },
});

export const inquiryEnded = (
  entryId: string,
  inquiryId: string,
  state: 'closed' | 'withdrawn',
  reason: string,
) => ({
  type: state === 'closed' ? 'InquiryClosed' : 'InquiryWithdrawn',
  subject: onEntry(entryId),
  payload: { inquiryId },
  ...(reason && { reason }),
});

export const inquiryAnswered = (
  entryId: string,
  payload: { inquiryId: string; submissionId: string; number: number },
) => ({ type: 'InquiryAnswered', subject: onEntry(entryId), payload });

export const inquiryReminded = (entryId: string, inquiryId: string) => ({
  type: 'InquiryReminded',
  subject: onEntry(entryId),
  payload: { inquiryId },
});
