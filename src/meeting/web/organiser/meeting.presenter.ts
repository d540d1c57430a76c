import { textIn } from '../../../cycles/domain/localized-text.js';
import { juryUrls } from '../../../jury/jury.paths.js';
import { dateTime } from '../../../platform/i18n/formats.js';
import { longestReason, outcomes } from '../../domain/decision.js';
import type { JurorInMeeting } from '../../meeting-rows.js';
import type { AgendaLine, MeetingView } from '../../meeting.queries.js';
import { meetingUrls } from '../../meeting.paths.js';
import { outcomeBadge, outcomeWords, resultText, stateBadge, votesText } from '../words.js';

interface Shown {
  meeting: MeetingView;
  agenda: readonly AgendaLine[];
  jurors: readonly JurorInMeeting[];
  mayAct: boolean;
}

/** Model of `meeting/organiser/meeting`. */
export function presentMeeting({ meeting, agenda, jurors, mayAct }: Shown) {
  const { id, state, currentItemId, openedAt, closedAt, version, roundName, roundId } = meeting;
  const current = agenda.find((line) => line.id === currentItemId);
  const leads = mayAct && state !== 'closed';
  return {
    version,
    badge: stateBadge(state),
    openedAt: openedAt && dateTime(openedAt, 'de'),
    closedAt: closedAt && dateTime(closedAt, 'de'),
    prepared: state === 'prepared',
    open: state === 'open',
    leads,
    round: { text: roundName, href: juryUrls.ranking(roundId) },
    changesHref: meetingUrls.changes(id),
    links: {
      meeting: meetingUrls.meeting(id),
      opening: meetingUrls.opening(id),
      closing: meetingUrls.closing(id),
      screen: meetingUrls.screen(id),
    },
    actions: {
      order: meetingUrls.order(id),
      attendance: meetingUrls.attendance(id),
      call: meetingUrls.call(id),
      decision: meetingUrls.decision(id),
    },
    present: jurors.filter((juror) => juror.present).length,
    jurors: jurors.map(({ id: jurorId, name, chair, present }) => ({
      id: jurorId,
      name,
      chair,
      next: String(!present),
      act: present ? 'Ist gegangen' : 'Ist da',
      badge: present
        ? ({ kind: 'success', text: 'Anwesend' } as const)
        : ({ kind: 'neutral', text: 'Nicht anwesend' } as const),
    })),
    current: current && currentOf(current, jurors),
    outcomes: outcomes.map((value) => ({ value, text: outcomeWords[value] })),
    limit: longestReason,
    decided: agenda.filter(({ decision }) => decision).length,
    total: agenda.length,
    agenda: agenda.map((line, index) => ({
      ...lineOf(line),
      position: index + 1,
      isCurrent: line.id === currentItemId,
      callable: leads && state === 'open' && line.id !== currentItemId,
    })),
  };
}

const lineOf = (line: AgendaLine) => ({
  id: line.id,
  reference: line.reference,
  title: line.title,
  applicant: line.applicant,
  sizeClass: line.sizeClass && textIn(line.sizeClass, 'de'),
  result: resultText(line),
  outside: line.outside.map(({ name }) => name).join(', '),
  decision: line.decision && {
    badge: outcomeBadge(line.decision),
    votes: votesText(line.decision),
    reason: line.decision.reason,
  },
});

/** What is talked about: who has to be outside, how many may vote. */
const currentOf = (line: AgendaLine, jurors: readonly JurorInMeeting[]) => ({
  ...lineOf(line),
  submit: line.decision ? 'Beschluss ersetzen' : 'Beschluss festhalten',
  leaving: line.outside.filter(({ present }) => present).map(({ name }) => name),
  mayVote: jurors.filter(({ id, present }) => present && !line.outside.some((each) => each.id === id)).length,
});
