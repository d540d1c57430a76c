import { type DemoAttachment } from '../types.js';

export interface DemoPost {
  /** Key of a person who may be in the exchange area: applicants and confirmed partners of 2024, organisers. */
  readonly author: string;
  /** Counted back from the moment at which the demonstration is built. */
  readonly hoursAgo: number;
  /** Markdown. */
  readonly body: string;
  readonly files: readonly DemoAttachment[];
}

/** The first post opens the topic; the others follow in time. */
export interface DemoTopic {
  readonly title: string;
  readonly posts: readonly DemoPost[];
}

export interface DemoBoard {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly topics: readonly DemoTopic[];
}

export const post = (
  author: string,
  hoursAgo: number,
  body: string,
  ...files: readonly DemoAttachment[]
): DemoPost => ({ author, hoursAgo, body, files });
