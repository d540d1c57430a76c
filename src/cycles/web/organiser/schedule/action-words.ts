import { longDateTime, number } from '../../../../platform/i18n/formats.js';
import type { Badge } from '../../../../platform/views/badge.js';
import type { ActionAct } from '../../../domain/action-acts.js';
import { isPending } from '../../../domain/reconcile.js';
import { isLate } from '../../../domain/due.js';
import type { ScheduleKind } from '../../../schedule-kinds.js';
import type { ActionView } from '../../../schedule.queries.js';

export const actNames: Readonly<Record<ActionAct, string>> = {
  pause: 'Anhalten',
  resume: 'Fortsetzen',
  fire: 'Jetzt ausführen',
};

/** Where an action stands, in a word or two. */
export function stateBadge(action: ActionView, now: Temporal.Instant): Badge {
  if (action.state === 'paused') return { kind: 'warning', text: 'Angehalten' };
  if (action.state === 'skipped') return { kind: 'neutral', text: 'Ausgelassen' };
  if (action.state === 'done')
    return action.late ? { kind: 'warning', text: 'Verspätet' } : { kind: 'success', text: 'Erledigt' };
  if (isFailing(action)) return { kind: 'danger', text: 'Nicht gelungen' };
  return isLate(action.dueAt, now)
    ? { kind: 'warning', text: 'Überfällig' }
    : { kind: 'info', text: 'Geplant' };
}

export const isFailing = (action: ActionView): boolean => isPending(action) && action.failures > 0;

/** What happened or why it did not; empty while nothing did. */
export function outcomeText(action: ActionView, kind: ScheduleKind | undefined): string {
  if (action.state === 'skipped')
    return 'Der Zeitpunkt war verpasst; danach hätte es keinen Sinn mehr gehabt.';
  if (action.state !== 'done') return '';
  return kind?.told(action.outcome ?? {}) ?? 'Erledigt';
}

/** How many it reaches: a number, or that it reaches nobody in particular. */
export const reachText = (count: number | undefined): string =>
  count === undefined ? 'niemanden einzeln' : number(count, 'de');

/** Who stepped in, and why. */
export function decisionText({ decidedBy, reason }: ActionView): string {
  return reason && [decidedBy, `„${reason}“`].filter(Boolean).join(': ');
}

/** An instant as all of these pages write it. */
export const when = (at: Temporal.Instant): string => longDateTime(at, 'de', { zone: true });
