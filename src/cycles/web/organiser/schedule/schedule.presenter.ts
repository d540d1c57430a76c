import { dateTime } from '../../../../platform/i18n/formats.js';
import { isPending } from '../../../domain/reconcile.js';
import type { Recipient, ScheduleKinds } from '../../../schedule-kinds.js';
import { actionUrl } from '../../../schedule.paths.js';
import type { ActionView } from '../../../schedule.queries.js';
import { decisionText, isFailing, outcomeText, reachText, stateBadge } from './action-words.js';

/** Everything that happens by itself in a cycle: what is to come, what fails first; what happened, the latest first. */
export function scheduleModel(
  actions: readonly ActionView[],
  recipients: ReadonlyMap<string, readonly Recipient[]>,
  kinds: ScheduleKinds,
  now: Temporal.Instant,
) {
  const [failing, others] = [true, false].map((fails) =>
    actions.filter((action) => isPending(action) && isFailing(action) === fails),
  );
  const happened = actions
    .filter((action) => !isPending(action))
    .toSorted((a, b) => Temporal.Instant.compare(b.happenedAt!, a.happenedAt!));
  return {
    failing: failing?.map(({ name }) => name),
    columns: [{ text: 'Was' }, { text: 'Wann' }, { text: 'Erreicht', numeric: true }, { text: 'Stand' }],
    rows: [...failing!, ...others!].map((action) => ({
      cells: [
        { link: { text: action.name, href: actionUrl(action.cycleId, action.id) } },
        { text: dateTime(action.dueAt, 'de'), whole: true },
        { text: reachText(recipients.get(action.id)?.length), numeric: true },
        { badge: stateBadge(action, now), hint: action.failure || decisionText(action) },
      ],
    })),
    happenedColumns: [{ text: 'Was' }, { text: 'Wann' }, { text: 'Ergebnis' }, { text: 'Stand' }],
    happened: happened.map((action) => ({
      cells: [
        { link: { text: action.name, href: actionUrl(action.cycleId, action.id) } },
        { text: dateTime(action.happenedAt!, 'de'), whole: true, hint: dueHint(action) },
        { text: outcomeText(action, kinds.of(action.kind)) },
        { badge: stateBadge(action, now), hint: decisionText(action) },
      ],
    })),
  };
}

const dueHint = ({ late, state, dueAt }: ActionView): string =>
  late || state === 'skipped' ? `Fällig war es am ${dateTime(dueAt, 'de')}.` : '';
