import type { CycleLine } from '../../meeting.queries.js';
import { meetingUrls } from '../../meeting.paths.js';
import { stateBadge } from '../words.js';

export const presentMeetings = (cycles: readonly CycleLine[]) =>
  cycles.map(({ id, name, meetingId, state, items, decided }) => ({
    name,
    ...(meetingId && state
      ? {
          href: meetingUrls.meeting(meetingId),
          badge: stateBadge(state),
          progress: { done: decided, total: items, id: `sitzung-${id}` },
        }
      : { prepareAction: meetingUrls.prepare(id) }),
  }));
