import { Person } from '../accounts/entities/person.entity.js';
import { cleanText } from '../entries/domain/text.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { postWritten } from './domain/events.js';
import { PostAttachment } from './entities/post-attachment.entity.js';
import { Post } from './entities/post.entity.js';
import { TopicSubscription } from './entities/subscription.entity.js';
import { Topic } from './entities/topic.entity.js';

/** A file that is in the storage already. */
export interface PostFile {
  name: string;
  sha256: string;
  size: number;
  type: string;
}

export interface NewPost {
  /** Markdown. */
  body: string;
  files?: readonly PostFile[];
  /** Id (UUID) that the form brings along, so that sending it twice writes once. */
  formId: string;
}

/** The post that this form wrote already. Its author's posts come one after the other from here to the end of the transaction. */
export async function writtenBefore(tx: Tx, authorId: string, formId: string): Promise<Post | null> {
  await tx.lock(Person, { id: authorId });
  return tx.findOne(Post, { authorId, formId });
}

/** Writes into a topic that is locked or new; the first post somebody writes in a topic subscribes them to it. */
export async function writePost(
  tx: Tx,
  topicId: string,
  authorId: string,
  { body, files = [], formId }: NewPost,
): Promise<string> {
  const first = (await tx.findOne(Post, { topicId, authorId })) === null;
  const id = newId();
  await tx.insert(Post, { id, topicId, authorId, body: cleanText(body).trim(), writtenAt: tx.now, formId });
  for (const { name, sha256, size, type } of files) {
    await tx.insert(PostAttachment, {
      id: newId(),
      postId: id,
      fileName: cleanText(name),
      sha256,
      size,
      type,
    });
  }
  await tx.manager.increment(Topic, { id: topicId }, 'posts', 1);
  await tx.update(Topic, { id: topicId }, { lastPostAt: tx.now });
  if (first) await subscribe(tx, topicId, authorId);
  tx.emit(postWritten(id, topicId));
  return id;
}

/** Being subscribed already is fine. */
export async function subscribe(tx: Tx, topicId: string, personId: string): Promise<void> {
  await tx.manager
    .createQueryBuilder()
    .insert()
    .into(TopicSubscription)
    .values({ id: newId(), topicId, personId })
    .orIgnore()
    .execute();
}
