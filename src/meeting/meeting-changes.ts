import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { MeetingQueries } from './meeting.queries.js';

/** Milliseconds between two looks. */
const between = 1500;
/** A line is ended after so many looks; the browser connects anew. */
const mostLooks = 400;
/** Looks without news after which the line is kept alive. */
const silence = 10;

/** Tells screens that the meeting has gone on. Looks at the rows, so it does not matter which process somebody acted in. */
@Injectable()
export class MeetingChanges implements BeforeApplicationShutdown {
  private readonly ending = new AbortController();

  constructor(private readonly queries: MeetingQueries) {}

  beforeApplicationShutdown(): void {
    this.ending.abort();
  }

  /** Version after version, for as long as the person may look at the meeting. */
  async *versions(personId: string, meetingId: string): AsyncGenerator<string> {
    let last: number | undefined;
    for (let look = 0; look < mostLooks && !this.ending.signal.aborted; look += 1) {
      const version = await this.queries.version(personId, meetingId);
      if (version === undefined) return;
      if (version !== last) yield String(version);
      else if (look % silence === 0) yield '';
      last = version;
      await pause(between, undefined, { signal: this.ending.signal }).catch(() => undefined);
    }
  }
}
