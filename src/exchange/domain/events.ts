export const membershipGranted = (entryId: string, personId: string) => ({
  type: 'MembershipGranted',
  subject: { kind: 'entry', id: entryId },
  payload: { personId },
});

/** The exchange area of a cycle is open to its members. */
export const exchangeOpened = (cycleId: string) => ({
  type: 'ExchangeOpened',
  subject: { kind: 'cycle', id: cycleId },
  payload: {},
});

/** What happens to a board; the names are the organiser's words and no person's. */
export const boardCreated = (boardId: string, after: Record<string, unknown>) => ({
  type: 'BoardCreated',
  subject: { kind: 'board', id: boardId },
  after,
});

export const boardChanged = (
  boardId: string,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
) => ({ type: 'BoardChanged', subject: { kind: 'board', id: boardId }, before, after });

export const topicOpened = (topicId: string, boardId: string) => ({
  type: 'TopicOpened',
  subject: { kind: 'topic', id: topicId },
  payload: { topicId, boardId },
});

/** The first post of a topic as well as every answer. */
export const postWritten = (postId: string, topicId: string) => ({
  type: 'PostWritten',
  subject: { kind: 'post', id: postId },
  payload: { postId, topicId },
});

export const postEdited = (postId: string, topicId: string, version: number) => ({
  type: 'PostEdited',
  subject: { kind: 'post', id: postId },
  payload: { postId, topicId, version },
});

export const postRemoved = (postId: string, topicId: string, reason: string) => ({
  type: 'PostRemoved',
  subject: { kind: 'post', id: postId },
  payload: { postId, topicId },
  ...(reason && { reason }),
});

export const postRestored = (postId: string, topicId: string) => ({
  type: 'PostRestored',
  subject: { kind: 'post', id: postId },
  payload: { postId, topicId },
});
