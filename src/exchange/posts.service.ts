import { Injectable } from '@nestjs/common';
import { cleanText } from '../entries/domain/text.js';
import { type Actor, personActor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { StoredFiles } from '../platform/storage/stored-files.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { exchangeErrors } from './domain/errors.js';
import { postEdited, postRemoved, postRestored } from './domain/events.js';
import {
  editProblem,
  type PostStanding,
  postProblems,
  reasonProblems,
  removalProblem,
} from './domain/posts.js';
import { Post } from './entities/post.entity.js';
import { Topic } from './entities/topic.entity.js';
import type { ForumVisitor } from './exchange-access.js';
import { type NewPost, writePost, writtenBefore } from './post-writer.js';

/** Posts: answered, changed for an hour, taken down, put back. */
@Injectable()
export class PostsService {
  constructor(
    private readonly database: Database,
    private readonly storedFiles: StoredFiles,
  ) {}

  /** Answers in a topic; returns the post's id. */
  async answer({ personId }: ForumVisitor, topicId: string, post: NewPost): Promise<string> {
    return this.database.transaction(personActor(personId), async (tx) => {
      const before = await writtenBefore(tx, personId, post.formId);
      if (before) return before.id;
      const topic = found(await tx.lock(Topic, { id: topicId }));
      refuse(postProblems({ body: post.body, files: post.files?.length ?? 0 }));
      await this.storedFiles.refer(
        tx,
        (post.files ?? []).map(({ sha256 }) => sha256),
      );
      return writePost(tx, topic.id, personId, post);
    });
  }

  /** @param version of the post that the form showed */
  async edit({ personId }: ForumVisitor, id: string, typed: string, version: number): Promise<void> {
    await this.database.transaction(personActor(personId), async (tx) => {
      const post = found(await tx.lock(Post, { id }));
      const problem = editProblem(standingOf(post), personId, tx.now);
      refuse([...(problem ? [problem] : []), ...postProblems({ body: typed, files: 0 })]);
      const body = cleanText(typed).trim();
      if (body === post.body) return;
      if (post.version !== version) throw new DomainError(exchangeErrors.postChanged, {}, 409, 'body');
      await tx.update(Post, { id }, { body, editedAt: tx.now, version: version + 1 });
      tx.emit(postEdited(id, post.topicId, version + 1));
    });
  }

  /** Takes a post down; its place in the conversation stays. A second click finds it done. */
  async remove({ personId, moderates }: ForumVisitor, id: string, typed: string): Promise<void> {
    await this.database.transaction(personActor(personId), async (tx) => {
      const post = found(await tx.lock(Post, { id }));
      const standing = standingOf(post);
      const problem = removalProblem({ ...standing, removed: false }, personId, moderates);
      if (problem) refuse([problem]);
      if (post.removedAt) return;
      const reason = cleanText(typed).trim();
      refuse(reasonProblems(standing, personId, reason));
      const removal = { removedAt: tx.now, removedById: personId, removalReason: reason || null };
      await tx.update(Post, { id }, removal);
      await tx.manager.decrement(Topic, { id: post.topicId }, 'posts', 1);
      tx.emit(postRemoved(id, post.topicId, reason));
    });
  }

  /** Puts back what an organiser took down; what authors removed themselves stays removed. */
  async restore(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const post = found(await tx.lock(Post, { id }));
      if (!post.removedAt) return;
      if (post.removedById === post.authorId) throw new DomainError(exchangeErrors.removedByAuthor);
      await tx.update(Post, { id }, { removedAt: null, removedById: null, removalReason: null });
      await tx.manager.increment(Topic, { id: post.topicId }, 'posts', 1);
      tx.emit(postRestored(id, post.topicId));
    });
  }
}

const standingOf = ({ authorId, writtenAt, removedAt }: Post): PostStanding => ({
  authorId,
  writtenAt,
  removed: removedAt !== null,
});

function refuse(problems: ConstructorParameters<typeof DomainErrors>[0]): void {
  if (problems.length > 0) throw new DomainErrors(problems);
}
