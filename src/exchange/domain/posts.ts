import { problem, type Problem } from '../../cycles/domain/problem.js';
import { isBlank, lengthOf } from '../../entries/domain/text.js';
import { exchangeErrors } from './errors.js';

/** The longest texts, in characters as `lengthOf` counts them, and the most files of a post. */
export const limits = {
  boardName: 80,
  boardDescription: 300,
  topicTitle: 120,
  post: 10_000,
  files: 5,
  /** Bytes of one file. */
  fileSize: 10 * 1024 * 1024,
  reason: 1_000,
} as const;

/** How long after writing an author may change a post. Removing it is possible at any time. */
export const editMinutes = 60;

/** What is wrong with a board. */
export function boardProblems(board: { readonly name: string; readonly description: string }): Problem[] {
  return [
    ...textProblems(board.name, 'name', limits.boardName, exchangeErrors.boardNameMissing),
    ...textProblems(board.description, 'description', limits.boardDescription),
  ];
}

/** What is wrong with a new topic: its title and its first post. */
export function topicProblems(topic: {
  readonly title: string;
  readonly body: string;
  readonly files: number;
}): Problem[] {
  return [
    ...textProblems(topic.title, 'title', limits.topicTitle, exchangeErrors.topicTitleMissing),
    ...postProblems(topic),
  ];
}

/** What is wrong with a post. A file alone is no post: the others shall know what it is. */
export function postProblems({ body, files }: { readonly body: string; readonly files: number }): Problem[] {
  const problems = textProblems(body, 'body', limits.post, exchangeErrors.postEmpty);
  if (files > limits.files)
    problems.push(problem(exchangeErrors.tooManyFiles, { count: files, most: limits.files }, 'files'));
  return problems;
}

/** What of a post decides who may touch it. */
export interface PostStanding {
  readonly authorId: string;
  readonly writtenAt: Temporal.Instant;
  readonly removed: boolean;
}

/** Why a person may not change a post at `now`: only its author may, for `editMinutes` from writing, the last instant included. */
export function editProblem(
  post: PostStanding,
  personId: string,
  now: Temporal.Instant,
): Problem | undefined {
  if (post.removed) return problem(exchangeErrors.postRemoved);
  if (post.authorId !== personId) return problem(exchangeErrors.notYourPost);
  const over = Temporal.Instant.compare(now, post.writtenAt.add({ minutes: editMinutes })) > 0;
  return over ? problem(exchangeErrors.editTimeOver, { minutes: editMinutes }) : undefined;
}

/** Why a person may not take down a post: its author and organisers may. */
export function removalProblem(
  post: PostStanding,
  personId: string,
  isOrganiser: boolean,
): Problem | undefined {
  if (post.removed) return problem(exchangeErrors.postRemoved);
  return post.authorId === personId || isOrganiser ? undefined : problem(exchangeErrors.notYourPost);
}

/** What is wrong with the reason of a removal: who takes down another's post says why. */
export function reasonProblems(post: PostStanding, personId: string, reason: string): Problem[] {
  const missing = post.authorId === personId ? undefined : exchangeErrors.reasonMissing;
  return textProblems(reason, 'reason', limits.reason, missing);
}

function textProblems(text: string, field: string, most: number, missing?: string): Problem[] {
  if (isBlank(text)) return missing ? [problem(missing, undefined, field)] : [];
  const length = lengthOf(text);
  return length > most ? [problem(exchangeErrors.textTooLong, { length, most }, field)] : [];
}
