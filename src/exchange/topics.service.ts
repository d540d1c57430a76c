import { Injectable } from '@nestjs/common';
import { cleanText } from '../entries/domain/text.js';
import { personActor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import { StoredFiles } from '../platform/storage/stored-files.js';
import { DomainErrors, found } from '../platform/http/domain-error.js';
import { topicOpened } from './domain/events.js';
import { topicProblems } from './domain/posts.js';
import { Board } from './entities/board.entity.js';
import { TopicSubscription } from './entities/subscription.entity.js';
import { Topic } from './entities/topic.entity.js';
import type { ForumVisitor } from './exchange-access.js';
import { type NewPost, subscribe, writePost, writtenBefore } from './post-writer.js';

export interface NewTopic extends NewPost {
  title: string;
}

/** Topics: opened with their first post, followed by mail. */
@Injectable()
export class TopicsService {
  constructor(
    private readonly database: Database,
    private readonly storedFiles: StoredFiles,
  ) {}

  async open(
    { personId }: ForumVisitor,
    boardId: string,
    topic: NewTopic,
  ): Promise<{ topicId: string; postId: string }> {
    return this.database.transaction(personActor(personId), async (tx) => {
      const before = await writtenBefore(tx, personId, topic.formId);
      if (before) return { topicId: before.topicId, postId: before.id };
      const { id } = found(await tx.findOne(Board, { id: boardId }));
      const title = cleanText(topic.title).trim();
      const problems = topicProblems({ title, body: topic.body, files: topic.files?.length ?? 0 });
      if (problems.length > 0) throw new DomainErrors(problems);
      const topicId = newId();
      const times = { openedAt: tx.now, lastPostAt: tx.now };
      await tx.insert(Topic, { id: topicId, boardId: id, authorId: personId, title, ...times });
      tx.emit(topicOpened(topicId, id));
      await this.storedFiles.refer(
        tx,
        (topic.files ?? []).map(({ sha256 }) => sha256),
      );
      const postId = await writePost(tx, topicId, personId, topic);
      return { topicId, postId };
    });
  }

  async subscribe({ personId }: ForumVisitor, topicId: string): Promise<void> {
    await this.database.transaction(personActor(personId), async (tx) => {
      const { id } = found(await tx.findOne(Topic, { id: topicId }));
      await subscribe(tx, id, personId);
    });
  }

  async unsubscribe({ personId }: ForumVisitor, topicId: string): Promise<void> {
    await this.database.transaction(personActor(personId), async (tx) => {
      await tx.delete(TopicSubscription, { topicId, personId });
    });
  }
}
