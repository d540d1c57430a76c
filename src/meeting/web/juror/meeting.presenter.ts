import type { AgendaLine, MeetingView } from '../../meeting.queries.js';
import { outcomeBadge, resultText, stateBadge, votesText } from '../words.js';

/** @param agenda what of it exists for the juror */
export function presentJurorsMeeting({ state, currentItemId }: MeetingView, agenda: readonly AgendaLine[]) {
  const called = state === 'open' && currentItemId !== null;
  return {
    badge: stateBadge(state),
    open: state === 'open',
    // Nothing says which entry it is.
    outside: called && !agenda.some(({ id }) => id === currentItemId),
    waiting: state === 'open' && !called,
    agenda: agenda.map((line) => ({
      reference: line.reference,
      title: line.title,
      applicant: line.applicant,
      result: resultText(line),
      decision: line.decision && {
        badge: outcomeBadge(line.decision),
        votes: votesText(line.decision),
        reason: line.decision.reason,
      },
    })),
  };
}
