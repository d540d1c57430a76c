export const exchangePaths = {
  start: '/austausch',
  directory: '/austausch/verzeichnis',
  offers: '/austausch/material',
  file: '/austausch/datei/:id',
  anyTopic: '/austausch/themen/:id',
  post: '/austausch/beitrag/:id',
  editPost: '/austausch/beitrag/:id/aendern',
  removePost: '/austausch/beitrag/:id/entfernen',
  board: '/austausch/:board',
  newTopic: '/austausch/:board/neu',
  topic: '/austausch/:board/:topicId',
  subscription: '/austausch/:board/:topicId/abo',
  organisation: '/organisation',
  organise: '/organisation/austausch',
  newBoard: '/organisation/austausch/bereiche/neu',
  editBoard: '/organisation/austausch/bereiche/:id',
  moveBoard: '/organisation/austausch/bereiche/:id/verschieben',
  members: '/organisation/austausch/mitglieder',
  removedPosts: '/organisation/austausch/entfernt',
  restorePost: '/organisation/austausch/entfernt/:id/wieder-einstellen',
} as const;

const withId = (path: string) => (id: string) => path.replace(':id', id);

export const fileUrl = withId(exchangePaths.file);
export const postUrl = withId(exchangePaths.post);
export const editPostUrl = withId(exchangePaths.editPost);
export const removePostUrl = withId(exchangePaths.removePost);
export const editBoardUrl = withId(exchangePaths.editBoard);
export const moveBoardUrl = withId(exchangePaths.moveBoard);
export const restorePostUrl = withId(exchangePaths.restorePost);

export const boardUrl = (slug: string): string => exchangePaths.board.replace(':board', slug);
export const newTopicUrl = (slug: string): string => exchangePaths.newTopic.replace(':board', slug);
export const topicUrl = (slug: string, topicId: string): string =>
  exchangePaths.topic.replace(':board', slug).replace(':topicId', topicId);
export const subscriptionUrl = (slug: string, topicId: string): string =>
  exchangePaths.subscription.replace(':board', slug).replace(':topicId', topicId);
