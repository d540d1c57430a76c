import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { pictureTypes } from '../../../platform/storage/file-types.js';
import { quarantined } from '../../../platform/storage/scan-state.js';
import { withQuery } from '../../../platform/http/with-query.js';
import type { FormState } from '../../../platform/views/form.js';
import { pagination } from '../../../platform/views/pagination.js';
import { editProblem, limits, removalProblem } from '../../domain/posts.js';
import type { ForumVisitor } from '../../exchange-access.js';
import { editPostUrl, fileUrl, removePostUrl, subscriptionUrl, topicUrl } from '../../exchange.paths.js';
import { type PostLine, postsPerPage, type TopicHead } from '../../posts.queries.js';
import { authorModel } from './author.presenter.js';
import { fileField } from './post-upload.js';

interface Reader {
  texts: Texts;
  lang: Lang;
  now: Temporal.Instant;
  visitor: ForumVisitor;
}

export function topicModel(
  topic: TopicHead,
  posts: PostLine[],
  page: number,
  form: FormState,
  reader: Reader,
) {
  const path = topicUrl(topic.board, topic.id);
  const list = { count: topic.places, page, size: postsPerPage };
  return {
    form,
    action: path,
    subscribed: topic.subscribed,
    subscriptionHref: subscriptionUrl(topic.board, topic.id),
    posts: posts.map((post) => postModel(post, reader)),
    pages: { ...pagination(list, (number) => withQuery(path, { seite: number })), count: undefined },
    limits,
    files: fileField,
  };
}

/** The page of a topic on which a post stands, at that post. */
export function postPlaceUrl(post: { id: string; topicId: string; board: string; place: number }): string {
  const page = Math.ceil(post.place / postsPerPage);
  return `${withQuery(topicUrl(post.board, post.topicId), { seite: page })}#${anchorOf(post.id)}`;
}

const anchorOf = (postId: string) => `beitrag-${postId}`;

function postModel(post: PostLine, { texts, lang, now, visitor }: Reader) {
  const { id, body, writtenAt, editedAt, removed, authorId } = post;
  const standing = { authorId, writtenAt, removed };
  const files = post.files.map((file) => ({
    ...file,
    href: fileUrl(file.id),
    picture: pictureTypes.has(file.type) && !quarantined(file.scan),
    locked: quarantined(file.scan) && texts.t(lang, `files.quarantine.${file.scan}`),
  }));
  return {
    anchor: anchorOf(id),
    author: authorModel(post.author, texts, lang),
    body,
    writtenAt,
    editedAt,
    removed,
    pictures: files.filter(({ picture }) => picture),
    documents: files.filter(({ picture }) => !picture),
    ...(!editProblem(standing, visitor.personId, now) && { editHref: editPostUrl(id) }),
    ...(!removalProblem(standing, visitor.personId, visitor.moderates) && { removeHref: removePostUrl(id) }),
  };
}
