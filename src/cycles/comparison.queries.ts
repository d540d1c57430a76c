import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { type ComparedLine, CycleParticipants } from './cycle-participants.js';

/** What features above `cycles` keep with two cycles, line by line. */
@Injectable()
export class ComparisonQueries {
  constructor(
    private readonly database: Database,
    private readonly participants: CycleParticipants,
  ) {}

  async lines(
    before: string,
    after: string,
  ): Promise<{ title: string; before: ComparedLine[]; after: ComparedLine[] }[]> {
    const parts = [];
    for (const { title, lines } of this.participants.all()) {
      if (!lines) continue;
      const found = await lines(this.database, [before, after]);
      parts.push({ title, before: found.get(before) ?? [], after: found.get(after) ?? [] });
    }
    return parts;
  }
}
