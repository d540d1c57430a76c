/** Somebody had a failed message sent once more. */
export const messageRequeued = (messageId: string) => ({
  type: 'MessageRequeued',
  subject: { kind: 'message', id: messageId },
  before: { state: 'failed' },
  after: { state: 'queued' },
});
