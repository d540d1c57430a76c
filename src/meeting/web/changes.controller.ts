import { Controller, Get, Headers } from '@nestjs/common';
import { AccessFor } from '../../platform/http/access.js';
import { Me, type SignedIn } from '../../platform/http/caller.js';
import { found, notFound } from '../../platform/http/domain-error.js';
import { EventStream } from '../../platform/http/event-stream.js';
import { IdParam } from '../../platform/http/id-param.js';
import { currentPreview } from '../../platform/preview/preview-context.js';
import { MeetingChanges } from '../meeting-changes.js';
import { meetingPaths } from '../meeting.paths.js';
import { MeetingQueries } from '../meeting.queries.js';

/** Says when the meeting has gone on: a number, nothing of what is talked about. */
@Controller()
export class ChangesController {
  constructor(
    private readonly queries: MeetingQueries,
    private readonly changes: MeetingChanges,
  ) {}

  @Get(meetingPaths.changes)
  @AccessFor(['juror', 'organiser', 'auditor'], 'meetings of own juries; every one for the organisation')
  async follow(@Me() { identity }: SignedIn, @IdParam() id: string, @Headers('accept') accept = '') {
    // In a preview time stands still.
    if (currentPreview() || !accept.includes('text/event-stream')) throw notFound();
    found(await this.queries.version(identity.personId, id));
    return new EventStream(this.changes.versions(identity.personId, id));
  }
}
