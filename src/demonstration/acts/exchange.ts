import { BoardsService } from '../../exchange/boards.service.js';
import { ExchangeAccess } from '../../exchange/exchange-access.js';
import { PostsService } from '../../exchange/posts.service.js';
import { TopicsService } from '../../exchange/topics.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { type Act, dayTime } from '../act.js';
import { boards } from '../data/exchange.js';
import type { DemoBoard, DemoPost, DemoTopic } from '../data/exchange/types.js';
import { personOf } from '../data/lookup.js';
import { storeSampleFile } from '../sample-files.js';
import type { Stage } from '../stage.js';

/** The exchange area: boards from its first day on, conversations up to today. */
export function exchange(opens: Temporal.Instant, now: Temporal.Instant, organiser: string): Act[] {
  const ids = new Map(boards.map((board) => [board, newId()]));
  const shelf: Act = {
    at: dayTime(opens, 0, '09:30'),
    say: 'Der Erfahrungsaustausch',
    run: async (stage) => {
      const actor = await stage.actor(organiser);
      for (const [{ name, description }, id] of ids)
        await stage.get(BoardsService).create(actor, id, { name, description });
    },
  };
  return [shelf, ...boards.flatMap((board) => conversations(board, ids.get(board) ?? '', now))];
}

function conversations(board: DemoBoard, boardId: string, now: Temporal.Instant): Act[] {
  return board.topics.flatMap((topic) =>
    topic.posts.map((post, i): Act => ({
      at: now.subtract({ minutes: Math.round(post.hoursAgo * 60) }),
      run: (stage) => (i === 0 ? open(stage, boardId, topic, post) : answer(stage, topic, post)),
    })),
  );
}

async function open(stage: Stage, boardId: string, { title }: DemoTopic, post: DemoPost): Promise<void> {
  const visitor = await visitorOf(stage, post);
  const content = { title, ...(await contentOf(stage, post)) };
  const { topicId } = await stage.get(TopicsService).open(visitor, boardId, content);
  stage.note('topic', title, topicId);
}

async function answer(stage: Stage, { title }: DemoTopic, post: DemoPost): Promise<void> {
  const visitor = await visitorOf(stage, post);
  await stage.get(PostsService).answer(visitor, stage.idOf('topic', title), await contentOf(stage, post));
}

const visitorOf = async (stage: Stage, { author }: DemoPost) =>
  stage.get(ExchangeAccess).enter(await stage.personId(author));

async function contentOf(stage: Stage, { author, body, files }: DemoPost) {
  const at = stage.get(Clock).now();
  const stored = [];
  for (const file of files) stored.push(await storeSampleFile(stage.app, file, personOf(author).name, at));
  return { body, files: stored, formId: newId() };
}
