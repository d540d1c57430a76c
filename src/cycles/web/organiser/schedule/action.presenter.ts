import { number } from '../../../../platform/i18n/formats.js';
import { type ActionAct, possibleActs } from '../../../domain/action-acts.js';
import { isPending } from '../../../domain/reconcile.js';
import type { Recipient, ScheduleKind } from '../../../schedule-kinds.js';
import { actionUrl, actUrl } from '../../../schedule.paths.js';
import type { ActionView } from '../../../schedule.queries.js';
import {
  actNames,
  decisionText,
  isFailing,
  outcomeText,
  reachText,
  stateBadge,
  when,
} from './action-words.js';

interface Shown {
  action: ActionView;
  kind: ScheduleKind | undefined;
  recipients: readonly Recipient[] | undefined;
  mayChange: boolean;
  now: Temporal.Instant;
}

/** One action: when, to whom, what became of it. Who it reaches is for organisers; auditors see how many. */
export function actionModel({ action, kind, recipients, mayChange, now }: Shown) {
  const pending = isPending(action);
  const onlyByDate = kind?.onlyByDate ?? false;
  const facts: [string, string | undefined][] = [
    ['Vorgesehen für', when(action.dueAt)],
    ['Sinnvoll bis', action.senseUntil ? when(action.senseUntil) : undefined],
    ['Geschehen am', action.happenedAt ? when(action.happenedAt) : undefined],
    ['Ergebnis', outcomeText(action, kind)],
    ['Erreicht', pending ? reachText(recipients?.length) : undefined],
    ['Nicht gelungen', isFailing(action) ? `${action.failure} (${attempts(action.failures)})` : undefined],
    ['Eingriff', decisionText(action)],
  ];
  return {
    rows: [
      { key: 'Stand', badge: stateBadge(action, now) },
      ...facts.flatMap(([key, value]) => (value ? [{ key, value }] : [])),
    ],
    recipients: mayChange && pending ? recipients?.map(recipientLine) : undefined,
    reached: recipients?.length,
    acts: mayChange && kind ? possibleActs(action, onlyByDate, now).map((act) => actButton(action, act)) : [],
    onlyByDate: pending && onlyByDate,
    failing: isFailing(action),
  };
}

const actButton = ({ cycleId, id }: ActionView, act: ActionAct) => ({
  text: actNames[act],
  href: actUrl(cycleId, id, act),
});

const recipientLine = ({ name, about, href }: Recipient) => ({ text: name, hint: about, href });

/** Before an organiser steps in: what follows from it, for whom. */
export function actModel(act: ActionAct, { action, kind, recipients, now }: Omit<Shown, 'mayChange'>) {
  const reached = recipients?.length;
  return {
    effects: effects(act, action, reached, now),
    recipients: act === 'pause' ? undefined : recipients?.map(recipientLine),
    version: action.version,
    action: actUrl(action.cycleId, action.id, act),
    back: actionUrl(action.cycleId, action.id),
    submit: act === 'fire' && kind ? kind.button(reached ?? 0) : actNames[act],
    danger: act === 'fire',
  };
}

function effects(
  act: ActionAct,
  { dueAt, senseUntil, state }: ActionView,
  reached: number | undefined,
  now: Temporal.Instant,
): string[] {
  const due = Temporal.Instant.compare(dueAt, now) <= 0;
  const reach = reached === undefined ? [] : [`Sie erreicht nach heutigem Stand ${people(reached)}.`];
  const until = senseUntil ? [`Sinn hat sie nur bis ${when(senseUntil)}; danach entfällt sie.`] : [];
  if (act === 'pause')
    return [
      due
        ? 'Die Aktion ist fällig und geschieht nicht, bis jemand sie fortsetzt.'
        : `Am ${when(dueAt)} geschieht nichts, bis jemand die Aktion fortsetzt.`,
      'Sie bleibt angehalten, auch wenn sich der Termin verschiebt.',
      ...until,
    ];
  if (act === 'resume')
    return [
      due
        ? 'Die Aktion ist fällig: Sie geschieht innerhalb der nächsten Minute.'
        : `Die Aktion geschieht von selbst am ${when(dueAt)}.`,
      ...reach,
    ];
  return [
    'Die Aktion geschieht sofort und lässt sich nicht zurücknehmen.',
    ...reach,
    ...(due ? [] : [`Am ${when(dueAt)} geschieht sie nicht noch einmal.`]),
    ...(state === 'paused' ? ['Sie ist zurzeit angehalten.'] : []),
  ];
}

const people = (count: number): string => (count === 1 ? 'eine Person' : `${number(count, 'de')} Personen`);
const attempts = (count: number): string => (count === 1 ? 'ein Versuch' : `${number(count, 'de')} Versuche`);
