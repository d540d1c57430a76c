import { deadlineState } from '../../../cycles/domain/deadline.js';
import { dateTime, longDateTime } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import { deadlineUrl } from '../../deadline.paths.js';
import { standingAt } from '../../domain/entry-deadline.js';
import { mayAct } from '../../domain/entry-state.js';
import { longestExtensionReason } from '../../domain/extension.js';
import type { OrganiserEntry } from '../../organiser-entry.queries.js';
import { lateCodesUrl } from '../../late.paths.js';
import { organiserEntryUrl } from '../../organiser.paths.js';

const lang: Lang = 'de';

export type DeadlineAct = 'extend' | 'reopen';

/** Until when the team can work on the entry, who gave it more time and why, and what the organisation can do about it. */
export function deadlineBox(entry: OrganiserEntry, now: Temporal.Instant, mayAsk: boolean) {
  const { id, state, ownSchedule, extensions } = entry;
  const { deadline } = ownSchedule.milestones;
  const standing = standingAt({ ...entry, schedule: ownSchedule }, now);
  const over = deadlineState(ownSchedule.milestones, ownSchedule.graceMinutes, now) !== 'open';
  return {
    until: deadline && longDateTime(deadline, lang, { zone: true }),
    over,
    extensions: extensions.map(({ until, reason, grantedAt, grantedBy }) => ({
      until: longDateTime(until, lang, { zone: true }),
      about: `${dateTime(grantedAt, lang)}, ${grantedBy}`,
      reason,
    })),
    codesHref: lateCodesUrl(entry.year),
    extendHref: mayAsk && state === 'draft' && standing === 'draft' && deadlineUrl(id, 'extend'),
    reopenHref: mayAsk && over && mayAct(standing, 'reopen', 'organiser') && deadlineUrl(id, 'reopen'),
  };
}

/** The page before more time is given: what will happen, who is written to, and the name of the act. */
export function deadlineModel(entry: OrganiserEntry, act: DeadlineAct) {
  const { id, municipality, team, ownSchedule, submissions } = entry;
  const { deadline } = ownSchedule.milestones;
  const people = team.length === 1 ? '1 Person' : `${team.length} Personen`;
  const mail = `${people} aus dem Team ${team.length === 1 ? 'bekommt' : 'bekommen'} eine E-Mail mit der neuen Frist und Ihrer Begründung.`;
  const last = submissions[0]?.number;
  return {
    title: act === 'extend' ? 'Frist verlängern' : 'Bewerbung wieder öffnen',
    effects:
      act === 'extend'
        ? [`Nur die Bewerbung von ${municipality.name} bekommt mehr Zeit.`, mail]
        : [
            `Die Bewerbung von ${municipality.name} wird wieder ein Entwurf, den das Team ändern kann.`,
            `Einreichung ${last ?? 1} bleibt lesbar. Reicht das Team bis zur neuen Frist nicht noch einmal ein, gilt sie wieder – von selbst.`,
            mail,
          ],
    items: team.map(({ name, email }) => ({ text: name, hint: email })),
    current: deadline && longDateTime(deadline, lang, { zone: true }),
    limit: longestExtensionReason,
    action: deadlineUrl(id, act),
    submit: act === 'extend' ? 'Frist verlängern und benachrichtigen' : 'Wieder öffnen und benachrichtigen',
    cancelHref: organiserEntryUrl(id),
  };
}
