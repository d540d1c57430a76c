import { Injectable } from '@nestjs/common';
import { JurorLinks } from '../jury/juror-links.js';
import { meetingUrls } from './meeting.paths.js';
import { MeetingQueries } from './meeting.queries.js';

/** Leads jurors from their entries to the meeting, once it is opened. */
@Injectable()
export class MeetingLinks {
  constructor(links: JurorLinks, queries: MeetingQueries) {
    links.register(async (personId) =>
      (await queries.openFor(personId)).map(({ id, cycleName, state }) => ({
        text: state === 'open' ? `Zur Jurysitzung: ${cycleName}` : `Beschlüsse der Jury: ${cycleName}`,
        href: meetingUrls.juror(id),
      })),
    );
  }
}
