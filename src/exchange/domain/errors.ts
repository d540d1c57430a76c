/** Text keys of the problems that the rules of the exchange area report; each has a text in every language. */
export const exchangeErrors = {
  boardNameMissing: 'exchange.errors.boardNameMissing',
  topicTitleMissing: 'exchange.errors.topicTitleMissing',
  postEmpty: 'exchange.errors.postEmpty',
  textTooLong: 'exchange.errors.textTooLong',
  tooManyFiles: 'exchange.errors.tooManyFiles',
  notYourPost: 'exchange.errors.notYourPost',
  postRemoved: 'exchange.errors.postRemoved',
  editTimeOver: 'exchange.errors.editTimeOver',
  postChanged: 'exchange.errors.postChanged',
  boardChanged: 'exchange.errors.boardChanged',
  reasonMissing: 'exchange.errors.reasonMissing',
  removedByAuthor: 'exchange.errors.removedByAuthor',
  membersOnly: 'exchange.errors.membersOnly',
  fileTooLarge: 'exchange.errors.fileTooLarge',
  fileEmpty: 'exchange.errors.fileEmpty',
  fileType: 'exchange.errors.fileType',
} as const;
